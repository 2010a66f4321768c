using System.Collections.Concurrent;
using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Web.Rooms;

namespace PartnerBot.Web;

/// <summary>Takes what was said on the page to the front desk and keeps what comes back.</summary>
internal sealed class Conversation(IFrontDesk desk, PageMessages messages, WebOptions options)
{
    // Rooms that were opened since the host started: the front desk need not be asked at each look at the page.
    private readonly ConcurrentDictionary<string, bool> opened = new(StringComparer.Ordinal);

    /// <summary>Whether nobody was welcomed in a room yet. There may be something in it: the bot reminds whoever has
    /// not opened their page.</summary>
    public bool IsFirstSight(PageRoom room) =>
        !opened.ContainsKey(room.Id) && messages.Find(room.Id, AnswerTo(Arrival(room))) is null;

    /// <summary>Somebody opened a room for the first time: the bot says its welcome.</summary>
    public async Task ArriveAsync(Visitor who, PageRoom room, CancellationToken ct)
    {
        var arrival = new Incoming(IncomingKind.Arrived, Arrival(room), who.Speaker, room.Address, "");
        await AnswerAsync(arrival, await desk.HearAsync(arrival, ct), ct);
        opened.TryAdd(room.Id, true);
    }

    /// <summary>Somebody typed something.</summary>
    public async Task SayAsync(Visitor who, PageRoom room, Posted posted, CancellationToken ct)
    {
        messages.KeepOnce(new PageMessage(room.Id, $"said:{posted.DeliveryId}", Reply.Say(posted.Text))
        {
            From = who.Email,
            FromName = who.Name,
            When = Now(),
        });
        var said = new Incoming(IncomingKind.Said, posted.DeliveryId, who.Speaker, room.Address, posted.Text);
        await AnswerAsync(said, await desk.HearAsync(said, ct), ct);
    }

    /// <summary>Somebody pressed a button of a card.</summary>
    public async Task PressAsync(Visitor who, PageRoom room, Posted posted, CancellationToken ct)
    {
        var pressed = new Incoming(IncomingKind.Pressed, posted.DeliveryId, who.Speaker, room.Address, posted.Says)
        {
            Inputs = posted.Inputs.ToImmutableDictionary(),
            CardMessageId = posted.MessageId,
            AnswersInline = true,
        };
        var answer = await desk.HearAsync(pressed, ct);
        await AnswerAsync(pressed, answer, ct);
    }

    private async Task AnswerAsync(Incoming incoming, Answer answer, CancellationToken ct)
    {
        if (answer.Reply.IsNothing)
        {
            return;
        }

        var kept = Redraw(incoming, answer.Reply) ?? Keep(incoming, answer.Reply);
        if (answer.Receipt is { } receipt)
        {
            await desk.AnsweredAsync(receipt, new Delivery(DeliveryOutcome.Said, kept.Id), ct);
        }
    }

    /// <summary>A newer version of the card that was pressed takes its place; null when it is not that card.</summary>
    private PageMessage? Redraw(Incoming incoming, Reply reply)
    {
        if (incoming.CardMessageId is not { } id || reply.Card is not { Key.Length: > 0 } card)
        {
            return null;
        }

        return messages.Find(incoming.Room.Id, id)?.Reply.Card?.Key == card.Key
            ? messages.Change(incoming.Room.Id, id, message => message with { Reply = reply, WasPressed = true })
            : null;
    }

    private PageMessage Keep(Incoming incoming, Reply reply)
    {
        // As in Teams, what answers a press in a shared room is for whoever pressed: it may be a "no".
        var isPrivate = incoming.AnswersInline && incoming.Room.Kind != RoomKind.Personal;
        var message = new PageMessage(incoming.Room.Id, AnswerTo(incoming.DeliveryId), reply)
        {
            When = Now(),
            OnlyFor = isPrivate ? incoming.Speaker.Id : "",
        };
        return messages.KeepOnce(message);
    }

    private static string Arrival(PageRoom room) => $"arrived:{room.Id}";

    private static string AnswerTo(string deliveryId) => $"answer:{deliveryId}";

    private string Now() => options.Clock?.Invoke() ?? "";
}
