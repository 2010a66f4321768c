using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Reminders;

/// <summary>Whom no personal chat reaches: who is called in the room, who never is, and what the coordinator reads.
/// </summary>
public sealed class FallBackTests
{
    [Fact]
    public async Task Whom_no_chat_reaches_is_called_in_the_room_where_it_concerns_everybody()
    {
        using var talk = await WithoutBobsChatAsync();

        await talk.TickAsync();

        var calling = Assert.Single(InRoom(talk), message => message.Reply.Calls.Count > 0);
        Assert.Equal("user:bob", Assert.Single(calling.Reply.Calls).Id);
        Assert.Contains("say hello", calling.Reply.Text, StringComparison.Ordinal);
        Assert.Null(calling.Reply.Card);
        Assert.DoesNotContain("Bob", await talk.SaysAsync("ann", "status delivery"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_whom_no_chat_reaches_are_called_in_one_message()
    {
        using var talk = await WithoutBobsChatAsync();
        await talk.SaysInRoomAsync("cat", "help");
        talk.Messenger.OutOfReach.Add(Scene.EmailOf("cat"));

        await talk.TickAsync();

        var calling = Assert.Single(InRoom(talk), message => message.Reply.Calls.Count > 0);
        Assert.Equal(["user:bob", "user:cat"], calling.Reply.Calls.Select(one => one.Id).Order());
    }

    [Theory]
    [InlineData(DeliveryOutcome.RoomGone)]
    [InlineData(DeliveryOutcome.Rejected)]
    public async Task When_the_message_that_calls_several_is_refused_each_of_them_was_not_reached(
        DeliveryOutcome outcome)
    {
        using var talk = await WithoutBobsChatAsync();
        await talk.SaysInRoomAsync("cat", "help");
        talk.Messenger.OutOfReach.Add(Scene.EmailOf("cat"));
        talk.Messenger.Trouble = address =>
            address.Id == talk.SharedRoom().Id ? new Delivery(outcome) { Reason = "fake" } : null;

        await talk.TickAsync();

        var status = await talk.SaysAsync("ann", "status delivery");
        Assert.Contains("Bob | a date poll | They have never spoken to me", status, StringComparison.Ordinal);
        Assert.Contains("Cat | a date poll | They have never spoken to me", status, StringComparison.Ordinal);
        Assert.DoesNotContain("Dan |", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_answered_is_never_called_in_the_room()
    {
        using var talk = await WithoutBobsChatAsync();
        await talk.TickAsync();
        var before = InRoom(talk).Count();

        await talk.ForwardToAsync("2026-03-06T12:00");

        Assert.Equal(before, InRoom(talk).Count());
        var status = await talk.SaysAsync("ann", "status delivery");
        Assert.Contains("Bob | a date poll | They have never spoken to me", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_is_late_is_never_in_the_room_whoever_cannot_be_reached()
    {
        using var talk = await WithoutBobsChatAsync();
        await talk.SaysAsync("ann", "action add Send the rota by 20 March 2026 for Bob");
        await talk.TickAsync();

        await talk.ForwardToAsync("2026-04-02T12:00");

        Assert.All(InRoom(talk), message =>
            Assert.DoesNotContain("rota", Rendering.Of(message.Reply), StringComparison.Ordinal));
        Assert.Contains("Bob | an action |", await talk.SaysAsync("ann", "status delivery"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_the_channel_never_met_is_not_called()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        talk.Messenger.OutOfReach.Add(Scene.EmailOf("bob"));

        await talk.TickAsync();

        Assert.DoesNotContain(InRoom(talk), message => message.Reply.Calls.Count > 0);
        Assert.Contains("never spoken to me", await talk.SaysAsync("ann", "status delivery"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConversationBlockedByUser", "They have blocked me")]
    [InlineData("BotDisabledByAdmin", "ask their IT people")]
    [InlineData("BotNotInConversationRoster", "add PartnerBot in Teams")]
    [InlineData("NotInRoster", "nobody with their address")]
    [InlineData("ConversationNotFound", "chat with me is gone")]
    public async Task Why_somebody_is_not_reached_is_said_in_plain_words(string code, string words)
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "help");
        talk.Messenger.OutOfReach.Add(Scene.EmailOf("bob"));
        talk.Messenger.Trouble = Once(
            talk.PersonalRoom("bob").Id, new Delivery(DeliveryOutcome.RoomGone) { Reason = code });

        await talk.TickAsync();
        await talk.ForwardAsync(Period.FromMinutes(1));

        var status = await talk.SaysAsync("ann", "status delivery");
        Assert.Contains("Bob | a date poll |", status, StringComparison.Ordinal);
        Assert.Contains(words, status, StringComparison.Ordinal);
        Assert.DoesNotContain(code, status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_room_that_is_gone_is_told_to_the_coordinator()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        talk.Messenger.Trouble = Once(talk.SharedRoom().Id, DeliveryOutcome.RoomGone);

        await talk.TickAsync();

        Assert.Contains(
            "group | the room | I can no longer speak there.",
            await talk.SaysAsync("ann", "status delivery"),
            StringComparison.Ordinal);
    }

    // Bob has spoken in the room, so that the channel knows him, and has no chat with the bot.
    private static async Task<Talk> WithoutBobsChatAsync()
    {
        var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysInRoomAsync("bob", "help");
        talk.Messenger.OutOfReach.Add(Scene.EmailOf("bob"));
        return talk;
    }

    private static IEnumerable<FakeMessage> InRoom(Talk talk) =>
        talk.Messenger.Messages.Where(message => message.Room.Id == talk.SharedRoom().Id && message.Unasked);

    private static Func<RoomAddress, Delivery?> Once(string room, DeliveryOutcome outcome) =>
        Once(room, new Delivery(outcome) { Reason = "fake" });

    private static Func<RoomAddress, Delivery?> Once(string room, Delivery delivery)
    {
        var left = 1;
        return address => address.Id == room && left-- > 0 ? delivery : null;
    }
}
