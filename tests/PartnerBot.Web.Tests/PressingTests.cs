using System.Net;
using AngleSharp.Html.Dom;
using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

public class PressingTests
{
    [Fact]
    public async Task A_press_says_the_phrase_and_brings_the_inputs()
    {
        await using var host = await PageHost.StartAsync();
        var page = await WithCardAsync(host, Some.Of(
            new InputPart("what", "What?", InputKind.Line) { Required = true },
            new InputPart("day", "When?", InputKind.Date) { Value = "2026-04-14" }) with
        {
            Buttons = [new Button("Add", "action add {what} by {day}")],
        });
        var card = page.LastCard();

        using var answer = await host.SubmitAsync(card, card.Press("Add"), ("in.what", "Send {day}\r\nthe draft"));

        var pressed = host.Desk.HeardWords.Single();
        Assert.Equal((IncomingKind.Pressed, true), (pressed.Kind, pressed.AnswersInline));
        Assert.Equal("action add {what} by {day}", pressed.Text);
        Assert.Equal("Send {day}\nthe draft", pressed.Inputs["what"]);
        Assert.Equal("2026-04-14", pressed.Inputs["day"]);
        Assert.Equal(card.ParentElement!.Id, $"m-{pressed.CardMessageId}");
    }

    [Fact]
    public async Task A_card_with_the_same_key_takes_the_place_of_the_one_pressed()
    {
        await using var host = await PageHost.StartAsync();
        var page = await WithCardAsync(host, Some.Poll());
        host.Desk.Answers = _ => Reply.Show("Noted.", Some.Poll("Which dates? 1 of 1 answered"));

        using var answer = await host.SubmitAsync(page.LastCard(), page.Press("Yes"));

        var after = await host.OpenAsync("/?as=ann@axis.example");
        var message = Assert.Single(after.QuerySelectorAll(".messages > li"));
        Assert.Equal(page.LastCard().ParentElement!.Id, message.Id);
        Assert.Equal("Which dates? 1 of 1 answered", message.QuerySelector("h2")!.TextContent);
        // Below the card: its buttons stay where they were.
        Assert.Equal("Noted.", message.QuerySelector("form + .words")!.TextContent);
    }

    [Fact]
    public async Task Anything_else_is_said_below()
    {
        await using var host = await PageHost.StartAsync();
        var page = await WithCardAsync(host, Some.Poll());
        host.Desk.Answers = _ => Reply.Say("That poll has closed.");

        using var answer = await host.SubmitAsync(page.LastCard(), page.Press("Yes"));

        var after = await host.OpenAsync("/?as=ann@axis.example");
        Assert.Equal(2, after.QuerySelectorAll(".messages > li").Length);
        Assert.Equal(["That poll has closed."], after.Words());
    }

    [Fact]
    public async Task A_double_click_is_one_delivery_and_another_button_is_another()
    {
        await using var host = await PageHost.StartAsync();
        var page = await WithCardAsync(host, Some.Poll());
        host.Desk.Answers = _ => Reply.Say("Noted.");

        using var yes = await host.SubmitAsync(page.LastCard(), page.Press("Yes"));
        using var twice = await host.SubmitAsync(page.LastCard(), page.Press("Yes"));
        using var no = await host.SubmitAsync(page.LastCard(), page.Press("No"));

        var ids = host.Desk.HeardWords.Select(pressed => pressed.DeliveryId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Equal(["Noted.", "Noted."], (await host.OpenAsync("/?as=ann@axis.example")).Words());
    }

    [Fact]
    public async Task In_a_shared_room_the_answer_to_a_press_is_for_whoever_pressed()
    {
        await using var host = await PageHost.StartAsync();
        await PostAsync(host, PageHost.AxisRoom, Some.Poll());
        var page = await host.OpenAsync(PageHost.Ann, PageHost.AxisRoom);
        host.Desk.Answers = _ => Reply.Say("KDYT has answered already.");

        using var answer = await host.SubmitAsync(page.LastCard(), page.Press("Yes"));

        Assert.Equal(["KDYT has answered already."], (await host.OpenAsync(PageHost.Ann, PageHost.AxisRoom)).Words());
        Assert.Empty((await host.OpenAsync(PageHost.Ben, PageHost.AxisRoom)).Words());
    }

    [Fact]
    public async Task The_script_is_only_told_that_it_went_through()
    {
        await using var host = await PageHost.StartAsync();
        host.Browser.DefaultRequestHeaders.Add("Prefer", "return=minimal");

        using var answer = await host.PostAsync("/press", ("as", PageHost.Ann), ("says", "help"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Single(host.Desk.HeardWords);
    }

    private static async Task<IHtmlDocument> WithCardAsync(PageHost host, Card card)
    {
        await PostAsync(host, "web:ann@axis.example", card);
        return await host.OpenAsync("/?as=ann@axis.example");
    }

    private static Task PostAsync(PageHost host, string room, Card card) =>
        host.Messenger.PostAsync(new RoomAddress("web", room, RoomKind.Group), Reply.Show(card), default);
}
