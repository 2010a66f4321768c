using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

public class KeepingTests
{
    private static readonly RoomAddress AnnsChat = new("web", "web:ann@axis.example", RoomKind.Personal);

    [Fact]
    public async Task A_restart_loses_nothing()
    {
        await using var host = await PageHost.StartAsync();
        host.Clock = "Tuesday 3 March 2026, 09:00";
        host.Desk.Answers = _ => Reply.Say("Here you are.");
        using var answer = await host.PostAsync("/say", ("as", PageHost.Ann), ("text", "poll\nplease"));
        var poll = await host.Messenger.PostAsync(AnnsChat, Reply.Show("Please answer.", Some.Poll()), default);
        await host.Messenger.UpdateAsync(AnnsChat, poll.MessageId!, Reply.Show(Some.Poll("Closed")), default);
        var before = (await host.OpenAsync("/?as=ann@axis.example")).QuerySelector(".messages")!;

        await host.RestartAsync();

        var after = (await host.OpenAsync("/?as=ann@axis.example")).QuerySelector(".messages")!;
        Assert.Equal(WithoutNonces(before.InnerHtml), WithoutNonces(after.InnerHtml));
        Assert.Contains("Closed", after.TextContent);
    }

    [Theory]
    // The power went in the middle of a line, or just before its end.
    [InlineData("{\"room\":\"web:ann@axis.example\",\"id\":\"p9\",\"rep")]
    [InlineData("{\"room\":\"web:ann@axis.example\",\"id\":\"p9\",\"reply\":{\"text\":\"cut\"}}")]
    public async Task A_torn_last_line_is_cut_off(string torn)
    {
        await using var host = await PageHost.StartAsync();
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("whole"), default);

        await host.RestartAsync(() => File.AppendAllText(host.File, torn));
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("after"), default);
        await host.RestartAsync();

        Assert.Equal(["whole", "after"], (await host.OpenAsync("/?as=ann@axis.example")).Words());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_line_that_cannot_be_read_is_left_out(string line)
    {
        await using var host = await PageHost.StartAsync();
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("one"), default);

        await host.RestartAsync(() => File.AppendAllText(host.File, line + "\n"));
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("two"), default);

        Assert.Equal(["one", "two"], (await host.OpenAsync("/?as=ann@axis.example")).Words());
    }

    [Fact]
    public async Task A_form_sent_again_after_a_restart_is_still_the_same_delivery()
    {
        await using var host = await PageHost.StartAsync();
        host.Desk.Answers = _ => Reply.Say("Done.");
        var compose = (await host.OpenAsync("/?as=ann@axis.example")).Compose();
        using var first = await host.SubmitAsync(compose, ("text", "help"));

        await host.RestartAsync();
        using var second = await host.SubmitAsync(compose, ("text", "help"));

        Assert.Single(host.Desk.HeardWords.Select(said => said.DeliveryId).Distinct());
        Assert.Equal(["help", "Done."], (await host.OpenAsync("/?as=ann@axis.example")).Words());
    }

    [Fact]
    public async Task The_last_two_hundred_messages_are_shown()
    {
        await using var host = await PageHost.StartAsync();
        foreach (var number in Enumerable.Range(1, 201))
        {
            await host.Messenger.PostAsync(AnnsChat, Reply.Say($"{number}"), default);
        }

        await host.RestartAsync();

        var words = (await host.OpenAsync("/?as=ann@axis.example")).Words().ToList();
        Assert.Equal((200, "2", "201"), (words.Count, words[0], words[^1]));
    }

    [Fact]
    public async Task The_bot_learns_how_its_messages_fared()
    {
        await using var host = await PageHost.StartAsync();

        var said = await host.Messenger.PostAsync(AnnsChat, Reply.Say("one"), default);
        var changed = await host.Messenger.UpdateAsync(AnnsChat, said.MessageId!, Reply.Say("two"), default);
        var gone = await host.Messenger.UpdateAsync(AnnsChat, "p99", Reply.Say("three"), default);
        var foreign = await host.Messenger.PostAsync(AnnsChat with { Channel = "teams" }, Reply.Say("four"), default);

        Assert.Equal("web", host.Messenger.Channel);
        Assert.Equal((DeliveryOutcome.Said, said.MessageId), (changed.Outcome, changed.MessageId));
        Assert.Equal(
            (DeliveryOutcome.Said, DeliveryOutcome.MessageGone, DeliveryOutcome.Rejected),
            (said.Outcome, gone.Outcome, foreign.Outcome));
        Assert.Equal(["two"], (await host.OpenAsync("/?as=ann@axis.example")).Words());
    }

    [Fact]
    public async Task The_bot_can_speak_to_somebody_who_has_not_opened_the_page_yet()
    {
        await using var host = await PageHost.StartAsync();
        var room = host.Messenger.RoomOf(new Acquaintance("Ben@Axis.example"))!;

        await host.Messenger.PostAsync(room, Reply.Say("Two dates need you."), default);

        Assert.Equal(RoomKind.Personal, room.Kind);
        Assert.Equal(["Two dates need you."], (await host.OpenAsync("/?as=ben@axis.example")).Words());
    }

    [Fact]
    public async Task A_message_of_a_file_that_was_lost_is_never_mistaken_for_another()
    {
        await using var host = await PageHost.StartAsync();
        var lost = await host.Messenger.PostAsync(AnnsChat, Reply.Say("of old"), default);
        await host.RestartAsync(() => File.Delete(host.File));
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("new"), default);

        var update = await host.Messenger.UpdateAsync(AnnsChat, lost.MessageId!, Reply.Say("of old, changed"), default);

        Assert.Equal(DeliveryOutcome.MessageGone, update.Outcome);
        Assert.Equal(["new"], (await host.OpenAsync("/?as=ann@axis.example")).Words());
    }

    [Fact]
    public async Task The_time_is_said_once_for_all_that_was_said_then()
    {
        await using var host = await PageHost.StartAsync();
        host.Clock = "Tuesday 3 March 2026, 09:00";
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("one"), default);
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("two"), default);
        host.Clock = "Friday 13 March 2026, 09:00";
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("three"), default);

        var page = await host.OpenAsync("/?as=ann@axis.example");

        Assert.Equal(
            ["Tuesday 3 March 2026, 09:00", "Friday 13 March 2026, 09:00"],
            page.QuerySelectorAll(".when").Select(time => time.TextContent));
    }

    private static string WithoutNonces(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "name=\"nonce\" value=\"[0-9a-f]+\"", "");
}
