using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Hears what was said: seen before? who is it? which phrase? may they? Then the use case, and one
/// transaction that keeps its state, the reminders and posts it owes and that it was heard.</summary>
public sealed partial class FrontDesk(
    IWriter writer,
    DueWork due,
    Reception reception,
    Ledger ledger,
    Outbox outbox,
    Waker waker,
    IClock clock,
    ILogger<FrontDesk> log)
    : IFrontDesk
{
    private static readonly Reply Sorry =
        Reply.Say("Something went wrong on my side; nothing was changed. Please try again in a little while.");

    // On the receipt of an answer with a card that can change: where it stands has to be remembered.
    private const char CardMark = '+';

    private static readonly Duration AnswerLease = Duration.FromSeconds(30);

    public async Task<Answer> HearAsync(Incoming incoming, CancellationToken ct)
    {
        using var activity = Measures.BeginTurn(incoming.Room.Channel);
        var began = Stopwatch.GetTimestamp();
        try
        {
            var heard = await writer.WriteAsync((db, token) => HearInAsync(db, incoming, token), ct);
            if (heard.IsRepeated)
            {
                heard = await writer.ReadAsync((db, token) => HearAgainInAsync(db, incoming, token), ct);
            }

            waker.Wake(heard.WakeBy);
            Measures.EndTurn(activity, began, incoming.Room.Channel, heard.What);
            Log.Heard(log, incoming.Room.Channel, incoming.Kind, heard.What, incoming.DeliveryId);
            return heard.Afterwards is { } afterwards
                ? heard.Answer with { Reply = await afterwards(ct) }
                : heard.Answer;
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            Log.Failed(log, mistake, incoming.Room.Channel, incoming.DeliveryId);
            return new Answer(Sorry);
        }
    }

    public Task AnsweredAsync(string receipt, Delivery delivery, CancellationToken ct) =>
        delivery.Outcome == DeliveryOutcome.Said && !receipt.EndsWith(CardMark)
            ? writer.WriteAsync((db, token) => due.SettlePostAsync(db, Id<Post>.Parse(receipt), 1, token), ct)
            : outbox.SettleAsync(Id<Post>.Parse(receipt.TrimEnd(CardMark)), 1, delivery, ct);

    private async Task<Heard> HearInAsync(PartnerBotDb db, Incoming incoming, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (await NotTold.FindAsync(db, incoming, now, ct) is { } sorry)
        {
            return new Heard(new Answer(sorry), "not told who");
        }

        if (await IdentifyAsync(db, incoming, now, ct) is not { } known)
        {
            return new Heard(new Answer(Reply.Nothing) { NeedsIntroduction = true }, "stranger");
        }

        return await HearFromAsync(db, incoming, known.Person, now, ct);
    }

    private async Task<Heard> HearFromAsync(
        PartnerBotDb db, Incoming incoming, Person? person, Instant now, CancellationToken ct)
    {
        var first = await due.FirstTimeAsync(db, $"{incoming.Room.Channel}/{incoming.DeliveryId}", now, ct);
        if (!first)
        {
            return new Heard(new Answer(Reply.Nothing), "again") { IsRepeated = incoming.AnswersInline };
        }

        var room = await Introductions.EnterAsync(db, incoming, person, now, ct);
        var outcome = await reception.ReceiveAsync(
            db, await MarkAsync(db, incoming, now, ct), person, room, now, ct);
        var wakeBy = await ledger.KeepAsync(db, now, ct);
        if (outcome.Reply.IsNothing || incoming.AnswersInline || outcome.Afterwards is not null)
        {
            return new Heard(new Answer(outcome.Reply), outcome.What, wakeBy, outcome.Afterwards);
        }

        var post = Owe(db, room, outcome, incoming.AnswerTo, now);
        return new Heard(new Answer(outcome.Reply) { Receipt = ReceiptOf(post) }, outcome.What, wakeBy);
    }

    // Pressed twice is the same to whatever sets something, and adds only once.
    private async Task<Incoming> MarkAsync(PartnerBotDb db, Incoming incoming, Instant now, CancellationToken ct) =>
        incoming.PressId is not { } press
        || await due.FirstTimeSinceAsync(
            db, $"{incoming.Room.Channel}/press/{press}", now, now - Incoming.SamePress, ct)
            ? incoming
            : incoming with { IsRepeated = true };

    // What was pressed is thought through once more for its answer, and nothing of it is kept: in between, the same
    // person may have pressed something else.
    private async Task<Heard> HearAgainInAsync(PartnerBotDb db, Incoming incoming, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var known = await Introductions.IdentifyAsync(db, incoming.Speaker, now, ct);
        var room = await Introductions.EnterAsync(db, incoming, known?.Person, now, ct);
        var outcome = await reception.ReceiveAsync(
            db, incoming with { IsRepeated = true }, known?.Person, room, now, ct);
        return new Heard(new Answer(outcome.Reply), $"again: {outcome.What}");
    }

    // What befalls a room is true whoever brought it about.
    private static async Task<Identified?> IdentifyAsync(
        PartnerBotDb db, Incoming incoming, Instant now, CancellationToken ct) =>
        incoming.Kind is IncomingKind.Departed or IncomingKind.Renamed
            ? new Identified(null)
            : await Introductions.IdentifyAsync(db, incoming.Speaker, now, ct)
                ?? (incoming.Speaker.LookUpFailed ? new Identified(null) : null);

    // The channel sends the answer itself, at once. The row stays until it says so; if it never does, the outbox sends
    // it.
    private static Post Owe(PartnerBotDb db, Room room, Outcome outcome, string answerTo, Instant now)
    {
        var post = new Post(Id<Post>.New(now), room.Id, PostKind.Answer, now)
        {
            State = PostState.Sending,
            LeasedUntil = now + AnswerLease,
            Fence = 1,
            Attempts = 1,
            PartnershipId = outcome.PartnershipId,
            MemberId = outcome.MemberId,
            CardKey = outcome.Reply.Card?.Key ?? "",
            Body = ReplyJson.Write(outcome.Reply),
            MessageId = answerTo,
        };
        db.Posts.Add(post);
        return post;
    }

    private static string ReceiptOf(Post post) => post.CardKey.Length > 0 ? $"{post.Id}{CardMark}" : post.Id.ToString();

    private sealed record Heard(
        Answer Answer,
        string What,
        Instant? WakeBy = null,
        Func<CancellationToken, Task<Reply>>? Afterwards = null)
    {
        /// <summary>True when nothing was done because it was heard before, and an answer is wanted all the
        /// same.</summary>
        public bool IsRepeated { get; init; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Turn on {Channel}: {Kind} {What} ({DeliveryId})")]
        public static partial void Heard(
            ILogger logger, string channel, IncomingKind kind, string what, string deliveryId);

        [LoggerMessage(2, LogLevel.Error, "A turn on {Channel} failed ({DeliveryId})")]
        public static partial void Failed(ILogger logger, Exception mistake, string channel, string deliveryId);
    }
}
