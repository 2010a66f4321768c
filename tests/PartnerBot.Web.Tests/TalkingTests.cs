using System.Net;
using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

public class TalkingTests
{
    [Fact]
    public async Task What_is_typed_reaches_the_front_desk_and_the_answer_the_room()
    {
        await using var host = await PageHost.StartAsync();
        host.Desk.Answers = incoming => Reply.Say($"Heard: {incoming.Text}");
        var page = await host.OpenAsync("/?as=ann@axis.example");

        using var answer = await host.SubmitAsync(page.Compose(), ("text", " meeting list "));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/?as=ann@axis.example#latest", answer.Headers.Location!.OriginalString);
        var said = Assert.Single(host.Desk.HeardWords);
        Assert.Equal((IncomingKind.Said, "meeting list", false), (said.Kind, said.Text, said.AnswersInline));
        Assert.Equal(new Speaker("web", PageHost.Ann) { Name = "Ann Okafor", Email = PageHost.Ann }, said.Speaker);
        Assert.Equal(("web", "web:ann@axis.example"), (said.Room.Channel, said.Room.Id));
        Assert.Equal(RoomKind.Personal, said.Room.Kind);
        page = await host.OpenAsync("/?as=ann@axis.example");
        Assert.Equal(["meeting list", "Heard: meeting list"], page.Words());
    }

    [Fact]
    public async Task The_front_desk_is_told_which_message_answered()
    {
        await using var host = await PageHost.StartAsync();
        host.Desk.Answers = _ => Reply.Say("Here.");
        var page = await host.OpenAsync("/?as=ann@axis.example");

        using var answer = await host.SubmitAsync(page.Compose(), ("text", "help"));

        var (receipt, delivery) = host.Desk.Answered.Last();
        Assert.Equal($"receipt of {host.Desk.HeardWords.Single().DeliveryId}", receipt);
        Assert.Equal(DeliveryOutcome.Said, delivery.Outcome);
        page = await host.OpenAsync("/?as=ann@axis.example");
        Assert.Equal("Here.", page.GetElementById($"m-{delivery.MessageId}")!.QuerySelector(".words")!.TextContent);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_delivery()
    {
        await using var host = await PageHost.StartAsync();
        host.Desk.Answers = _ => Reply.Say("Done.");
        var compose = (await host.OpenAsync("/?as=ann@axis.example")).Compose();

        using var first = await host.SubmitAsync(compose, ("text", "action done 3"));
        host.Desk.Answers = _ => Reply.Say("That action is already done.");
        using var second = await host.SubmitAsync(compose, ("text", "action done 3"));

        Assert.Equal(2, host.Desk.HeardWords.Count());
        Assert.Single(host.Desk.HeardWords.Select(said => said.DeliveryId).Distinct());
        Assert.Equal(["action done 3", "Done."], (await host.OpenAsync("/?as=ann@axis.example")).Words());
    }

    [Fact]
    public async Task Other_words_or_another_page_are_another_delivery()
    {
        await using var host = await PageHost.StartAsync();
        var compose = (await host.OpenAsync("/?as=ann@axis.example")).Compose();
        var again = (await host.OpenAsync("/?as=ann@axis.example")).Compose();

        using var first = await host.SubmitAsync(compose, ("text", "help"));
        using var mended = await host.SubmitAsync(compose, ("text", "helpp"));
        using var later = await host.SubmitAsync(again, ("text", "help"));
        using var other = await host.SubmitAsync(compose, ("text", "help"), ("as", PageHost.Ben), ("room", ""));

        Assert.Equal(4, host.Desk.HeardWords.Select(said => said.DeliveryId).Distinct().Count());
    }

    [Fact]
    public async Task The_bot_welcomes_once()
    {
        await using var host = await PageHost.StartAsync();
        host.Desk.Welcomes = incoming => Reply.Say($"Welcome, {incoming.Speaker.Name}.");

        await host.OpenAsync("/?as=ann@axis.example");
        var page = await host.OpenAsync("/?as=ann@axis.example");

        Assert.Equal(["Welcome, Ann Okafor."], page.Words());
        Assert.Equal(IncomingKind.Arrived, Assert.Single(host.Desk.Heard).Kind);
    }

    [Fact]
    public async Task Whoever_was_reminded_before_they_came_is_welcomed_all_the_same()
    {
        await using var host = await PageHost.StartAsync();
        host.Desk.Welcomes = incoming => Reply.Say($"Welcome, {incoming.Speaker.Name}.");
        var room = new RoomAddress("web", "web:ann@axis.example", RoomKind.Personal);
        await host.Messenger.PostAsync(room, Reply.Say("When can you come?"), CancellationToken.None);

        await host.OpenAsync("/?as=ann@axis.example");
        var page = await host.OpenAsync("/?as=ann@axis.example");

        Assert.Equal(["When can you come?", "Welcome, Ann Okafor."], page.Words());
    }

    [Fact]
    public async Task A_shared_room_is_heard_by_all_of_the_partnership()
    {
        await using var host = await PageHost.StartAsync();
        var page = await host.OpenAsync(PageHost.Ann, PageHost.AxisRoom);

        using var answer = await host.SubmitAsync(page.Compose(), ("text", "Good morning"));

        Assert.Equal(["Good morning"], (await host.OpenAsync(PageHost.Ben, PageHost.AxisRoom)).Words());
        var room = Assert.Single(host.Desk.Heard).Room;
        Assert.Equal((PageHost.AxisRoom, RoomKind.Group, "Core group"), (room.Id, room.Kind, room.Name));
        Assert.Empty((await host.OpenAsync("/?as=ben@axis.example")).Words());
    }

    [Fact]
    public async Task Nothing_typed_is_nothing_said()
    {
        await using var host = await PageHost.StartAsync();

        using var answer = await host.PostAsync("/say", ("as", PageHost.Ann), ("text", " \r\n "));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Empty(host.Desk.Heard);
    }

    [Fact]
    public async Task A_stranger_cannot_speak()
    {
        await using var host = await PageHost.StartAsync();

        using var stranger = await host.PostAsync("/say", ("as", "eve@evil.example"), ("text", "help"));
        using var elsewhere = await host.PostAsync(
            "/say", ("as", "mia@mind.example"), ("room", PageHost.AxisRoom), ("text", "help"));

        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        Assert.Empty(host.Desk.Heard);
    }

    [Fact]
    public async Task What_did_not_get_through_can_be_sent_again()
    {
        await using var host = await PageHost.StartAsync();
        var compose = (await host.OpenAsync("/?as=ann@axis.example")).Compose();
        host.Desk.Answers = _ => throw new TimeoutException();
        using var broken = await host.SubmitAsync(compose, ("text", "help"));

        host.Desk.Answers = _ => Reply.Say("Here.");
        using var again = await host.SubmitAsync(compose, ("text", "help"));

        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Single(host.Desk.HeardWords.Select(said => said.DeliveryId).Distinct());
        Assert.Equal(["help", "Here."], (await host.OpenAsync("/?as=ann@axis.example")).Words());
    }

    [Fact]
    public async Task Nobody_can_type_a_mention_that_was_not_made()
    {
        await using var host = await PageHost.StartAsync();

        var typed = $"away {Mention.Marker(0)} now";

        using var answer = await host.PostAsync("/say", ("as", PageHost.Ann), ("text", typed));

        Assert.Equal("away 0 now", host.Desk.HeardWords.Single().Text);
    }
}
