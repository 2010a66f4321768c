using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

public class CardDrawingTests
{
    [Fact]
    public async Task Every_part_is_drawn()
    {
        var card = await DrawAsync(Some.Of(
            new TextPart("Five dates are out."),
            new HeadingPart("How it stands"),
            new FactsPart([new Fact("Answer by", "Friday 13 March 2026")]),
            new TablePart(["Who", "10 April"], [["KDYT", "Yes"], ["Mind", "–"]])));

        Assert.Equal("A card", card.QuerySelector("h2")!.TextContent);
        Assert.Equal("Five dates are out.", card.QuerySelector("p")!.TextContent);
        Assert.Equal("How it stands", card.QuerySelector("h3")!.TextContent);
        Assert.Equal("Answer by", card.QuerySelector("dt")!.TextContent);
        Assert.Equal("Friday 13 March 2026", card.QuerySelector("dd")!.TextContent);
        Assert.Equal(["Who", "10 April"], Texts(card, "th[scope=col]"));
        Assert.Equal(["KDYT", "Mind"], Texts(card, "th[scope=row]"));
        Assert.Equal(["Yes", "–"], Texts(card, "td"));
        Assert.Equal("0", card.QuerySelector(".table")!.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task The_answer_that_stands_has_a_tick_and_is_pressed()
    {
        var yes = Some.Yes with { Chosen = true };
        var card = await DrawAsync(Some.Of(
            new ChoicePart("Tuesday 14 April", "1 of 4", [yes, new Button("No", "answer 7 1 no")])));

        Assert.Equal("✓ Yes", card.Button("Yes").TextContent);
        Assert.Equal("true", card.Button("Yes").GetAttribute("aria-pressed"));
        Assert.Equal("false", card.Button("No").GetAttribute("aria-pressed"));
        Assert.Equal("Yes to Tuesday 14 April", card.Button("Yes").GetAttribute("aria-label"));
        var choice = card.QuerySelector("[role=group]")!;
        var label = card.QuerySelector($"[id='{choice.GetAttribute("aria-labelledby")}']")!;
        Assert.Equal("Tuesday 14 April 1 of 4", label.TextContent);
    }

    [Fact]
    public async Task Buttons_that_are_no_answers_are_not_called_unpressed()
    {
        var card = await DrawAsync(Some.Poll());

        Assert.All(card.QuerySelectorAll("button"), button => Assert.False(button.HasAttribute("aria-pressed")));
    }

    [Theory]
    [InlineData(Tone.Good, "✓ All four can come.")]
    [InlineData(Tone.Warning, "! Needs a look: All four can come.")]
    public async Task A_tone_is_never_shown_by_colour_alone(Tone tone, string shown)
    {
        var card = await DrawAsync(Some.Of(new TextPart("All four can come.", tone)));

        var words = card.QuerySelector("p")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(shown, string.Join(' ', words));
    }

    [Fact]
    public async Task Every_input_has_its_label_and_what_stood_there()
    {
        var card = await DrawAsync(Some.Of(
            new InputPart("what", "What is it?", InputKind.Line) { Value = "Praise", Required = true },
            new InputPart("note", "A note", InputKind.Lines) { Value = "\ntwo\nlines" },
            new InputPart("day", "Which day?", InputKind.Date) { Value = "2026-04-14" },
            new InputPart("time", "What time?", InputKind.Time) { Value = "10:00" },
            new InputPart("tier", "Who comes?", InputKind.Choice)
            {
                Value = "all",
                Choices = [new InputChoice("Core", "core"), new InputChoice("Everybody", "all")],
            }));

        Assert.All(["what", "note", "day", "time", "tier"], id => Assert.Single(
            card.QuerySelectorAll("label"), label => label.GetAttribute("for") == Field(card, id).Id));
        Assert.Equal("Praise", ((IHtmlInputElement)Field(card, "what")).Value);
        Assert.True(Field(card, "what").HasAttribute("required"));
        Assert.Equal("\ntwo\nlines", ((IHtmlTextAreaElement)Field(card, "note")).Value);
        Assert.Equal("date", Field(card, "day").GetAttribute("type"));
        Assert.Equal("time", Field(card, "time").GetAttribute("type"));
        Assert.Equal("all", ((IHtmlSelectElement)Field(card, "tier")).Value);
    }

    [Fact]
    public async Task Nobody_seems_to_have_chosen_the_first_choice()
    {
        var card = await DrawAsync(Some.Of(
            new InputPart("tier", "Who comes?", InputKind.Choice) { Choices = [new InputChoice("Core", "core")] }));

        Assert.Equal("", ((IHtmlSelectElement)Field(card, "tier")).Value);
    }

    [Fact]
    public async Task Enter_in_a_field_presses_nothing_and_leaving_needs_no_field()
    {
        var card = await DrawAsync(Some.Of(new InputPart("what", "What?", InputKind.Line) { Required = true }) with
        {
            Buttons = [new Button("Add", "add {what}"), new Button("Leave it", "status")],
        });

        // HTML 4.10.21.2: Enter presses the first button of a form, unless that one is disabled.
        Assert.True(card.QuerySelectorAll("button")[0].HasAttribute("disabled"));
        Assert.False(card.Button("Add").HasAttribute("formnovalidate"));
        Assert.True(card.Button("Leave it").HasAttribute("formnovalidate"));
    }

    [Theory]
    [InlineData("https://calendar.example/feed.ics", true)]
    [InlineData("http://127.0.0.1:3978/calendar/x.ics", true)]
    [InlineData("http://far.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//far.example/", false)]
    public async Task Only_web_addresses_are_opened(string address, bool isOpened)
    {
        var card = await DrawAsync(Some.Of() with { Buttons = [Button.Link("Open", address)] });

        Assert.Equal(isOpened ? address : null, card.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task People_who_are_called_stand_before_the_words()
    {
        await using var host = await PageHost.StartAsync();
        var ann = new Speaker("web", PageHost.Ann) { Name = "Ann" };
        var call = Reply.Say("two dates need you.") with { Calls = [ann] };
        await host.Messenger.PostAsync(new RoomAddress("web", PageHost.AxisRoom, RoomKind.Group), call, default);

        Assert.Equal(["@Ann two dates need you."], (await host.OpenAsync(PageHost.Ann, PageHost.AxisRoom)).Words());
    }

    private static async Task<IHtmlFormElement> DrawAsync(Card card)
    {
        await using var host = await PageHost.StartAsync();
        await host.Messenger.PostAsync(
            new RoomAddress("web", "web:ann@axis.example", RoomKind.Personal), Reply.Show(card), default);
        return (await host.OpenAsync("/?as=ann@axis.example")).LastCard();
    }

    private static IElement Field(IHtmlFormElement card, string id) => card.QuerySelector($"[name='in.{id}']")!;

    private static IEnumerable<string> Texts(IHtmlFormElement card, string selector) =>
        card.QuerySelectorAll(selector).Select(found => found.TextContent);
}
