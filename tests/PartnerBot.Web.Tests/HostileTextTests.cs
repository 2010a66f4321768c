using AngleSharp.Html.Dom;
using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

public class HostileTextTests
{
    public static TheoryData<string> Hostile => new(
        "<script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "' autofocus onfocus='alert(1)",
        "</textarea></form><form action=//evil.example>",
        "<at>Ann Okafor</at> &lt;b&gt; &amp;amp;",
        "**bold** [link](javascript:alert(1)) `code`",
        "]]> --> <!-- <style>*{display:none}</style>",
        "👩‍👩‍👧 اسم ကမ္ဘာ");

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_people_wrote_is_shown_as_they_wrote_it(string words)
    {
        await using var host = await PageHost.StartAsync(
            new Persona("zoe@axis.example", words, $"{words}, chair", "Axis Youth Hub"));
        host.Desk.Answers = _ => Reply.Show(words, Everything(words));

        using var answer = await host.PostAsync("/say", ("as", "zoe@axis.example"), ("text", words));
        var page = await host.OpenAsync("/?as=zoe@axis.example");

        Assert.Equal([words, words], page.Words());
        var card = page.LastCard();
        Assert.All(
            ["h2", "h3", "p[dir]", "dt", "dd", ".choice strong", "td", "label", "option[value='v']", ".buttons button"],
            selector => Assert.Equal(words, card.QuerySelector(selector)!.TextContent));
        Assert.Equal(words, card.QuerySelector(".buttons button")!.GetAttribute("value"));
        Assert.Equal(words, card.QuerySelector(".buttons button")!.GetAttribute("aria-label"));
        Assert.Equal(words, ((IHtmlTextAreaElement)card.QuerySelector("textarea")!).Value);
        Assert.Equal(words, page.QuerySelector(".who strong")!.TextContent);
        AssertNothingSlippedIn(page);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task The_address_cannot_write_on_the_page(string words)
    {
        await using var host = await PageHost.StartAsync();
        var escaped = Uri.EscapeDataString(words);

        AssertNothingSlippedIn(await host.OpenAsync($"/?find={escaped}"));
        using var stranger = await host.Browser.GetAsync($"/?as={escaped}");
        var page = PageHost.Parse(await stranger.Content.ReadAsStringAsync());
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent);
        AssertNothingSlippedIn(page);
    }

    [Fact]
    public async Task Writing_that_turns_round_stays_in_its_place()
    {
        await using var host = await PageHost.StartAsync();
        host.Desk.Answers = _ => Reply.Show("I do not know \u202Eevil\u2067. Say help.", Everything("\u202Eevil"));

        using var answer = await host.PostAsync("/say", ("as", PageHost.Ann), ("text", "x"));
        var page = await host.OpenAsync("/?as=ann@axis.example");

        Assert.Equal("I do not know evil. Say help.", page.Words().Last());
        Assert.Equal("<bdi>evil</bdi>", page.LastCard().QuerySelector("h2")!.InnerHtml);
        Assert.Equal("<bdi>evil</bdi>", page.LastCard().QuerySelector("td")!.InnerHtml);
        // The phrase is data, and goes back as it came.
        Assert.Equal("\u202Eevil", page.LastCard().QuerySelector(".buttons button")!.GetAttribute("value"));
    }

    private static Card Everything(string words) => new(words, "A card.")
    {
        Parts =
        [
            new TextPart(words),
            new HeadingPart(words),
            new FactsPart([new Fact(words, words)]),
            new ChoicePart(words, words, [new Button(words, words)]),
            new TablePart([words, words], [[words, words]]),
            new InputPart("lines", words, InputKind.Lines) { Value = words },
            new InputPart("one", words, InputKind.Choice) { Value = words, Choices = [new InputChoice(words, "v")] },
        ],
        Buttons = [new Button(words, words) { Hint = words }],
    };

    /// <summary>Only the page's own script, no handler, no style, and no form that leads elsewhere.</summary>
    private static void AssertNothingSlippedIn(IHtmlDocument page)
    {
        Assert.Equal("/page.js", Assert.Single(page.Scripts).Source);
        Assert.Empty(page.QuerySelectorAll("style, [style], at, b, iframe, [autofocus]"));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.Forms, form => Assert.Contains(form.GetAttribute("action"), new[] { "/", "/say", "/press" }));
    }
}
