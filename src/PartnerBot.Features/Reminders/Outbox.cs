using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Sends what is owed, to each room in its order. A post is marked before it is sent and settled as soon as
/// the channel has answered; what becomes of one of which nobody knows whether it arrived, its <see cref="Doubt"/>
/// says. One that cannot be written or sent holds up nobody else's, and in the end not even its own room's.</summary>
public sealed partial class Outbox(
    IWriter writer,
    DueWork due,
    Notes notes,
    IEnumerable<IMessenger> messengers,
    IWitness witness,
    Backoff backoff,
    IClock clock,
    ILogger<Outbox> log)
{
    private const int Batch = 20;
    private const string NothingToSay = "nothing to say";

    private static readonly Duration Lease = Duration.FromSeconds(60);

    // What must be left of the lease to begin with another message: longer than a channel waits for an answer.
    private static readonly Duration LeastPatience = Duration.FromSeconds(15);

    private readonly Dictionary<string, IMessenger> messengers =
        messengers.ToDictionary(messenger => messenger.Channel);

    /// <summary>Sends everything that may be sent now; returns when nothing may, or when it is called off: then a
    /// message that is on
    /// its way still gets to its end, and what was claimed and not begun is owed again when the lease ends.</summary>
    public async Task SendOwedAsync(CancellationToken ct)
    {
        while (await ClaimAsync(ct) is { Count: > 0 } claimed)
        {
            var bag = new Mailbag(claimed);
            foreach (var post in claimed.TakeWhile(IsHeld))
            {
                ct.ThrowIfCancellationRequested();
                await SendAsync(post, bag, CancellationToken.None);
            }
        }
    }

    /// <summary>Keeps how a delivery went: gone from the outbox, to be tried again, or given up.</summary>
    /// <param name="id">The post.</param>
    /// <param name="fence">From the claim; a claim that has run out changes nothing.</param>
    public Task SettleAsync(Id<Post> id, int fence, Delivery delivery, CancellationToken ct) =>
        writer.WriteAsync(
            async (db, token) =>
            {
                var now = clock.GetCurrentInstant();
                if (await db.Posts.FindAsync([id], token) is { State: PostState.Sending } post && post.Fence == fence)
                {
                    await SettleAsync(db, post, delivery, now, token);
                }

                return 0;
            },
            ct);

    private Task<IReadOnlyList<Post>> ClaimAsync(CancellationToken ct) =>
        writer.WriteAsync(
            (db, token) => due.ClaimPostsAsync(db, clock.GetCurrentInstant(), Lease, Batch, token), ct);

    // A slow channel may use up the lease: then somebody else may be sending the rest.
    private bool IsHeld(Post post) => clock.GetCurrentInstant() + LeastPatience < post.LeasedUntil;

    private async Task SendAsync(Post post, Mailbag bag, CancellationToken ct)
    {
        var (letter, delivery) = await TryAsync(post, bag, ct);
        await SettleAsync(post, delivery, ct);
        if (letter is null)
        {
            return;
        }

        if (delivery.Outcome == DeliveryOutcome.Said && post.Kind is PostKind.Say or PostKind.Announce)
        {
            Log.Said(log, letter.Rung, post.Id.ToString(), letter.Room.Channel);
            witness.Said(new Spoken(clock.GetCurrentInstant(), letter));
        }
    }

    // A border: whatever goes wrong with one message, everybody else's must go on. Null letter: nothing was to be said.
    private async Task<(Letter? Letter, Delivery Delivery)> TryAsync(
        Post post, Mailbag bag, CancellationToken ct)
    {
        if (post.Attempts > Backoff.MostAttempts)
        {
            return (null, new Delivery(DeliveryOutcome.Rejected) { Reason = "TooManyTries" });
        }

        try
        {
            var now = clock.GetCurrentInstant();
            var letter = await writer.ReadAsync((db, token) => notes.ComposeAsync(db, post, bag, now, token), ct);
            return letter is null
                ? (null, new Delivery(DeliveryOutcome.Said) { Reason = NothingToSay })
                : (letter, await MeasureAsync(post, letter, ct));
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            Log.Failed(log, mistake, post.Id.ToString());
            return (null, new Delivery(DeliveryOutcome.TryLater) { Reason = mistake.GetType().Name });
        }
    }

    private async Task<Delivery> MeasureAsync(Post post, Letter letter, CancellationToken ct)
    {
        using var activity = Measures.BeginPost(letter.Rung);
        var began = Stopwatch.GetTimestamp();
        var delivery = await DeliverAsync(post, letter, ct);
        Measures.EndPost(activity, began, letter.Room.Channel, delivery.Outcome);
        return delivery;
    }

    private async Task<Delivery> DeliverAsync(Post post, Letter letter, CancellationToken ct)
    {
        if (!messengers.TryGetValue(letter.Room.Channel, out var messenger))
        {
            return new Delivery(DeliveryOutcome.RoomGone) { Reason = "no such channel" };
        }

        return post switch
        {
            { Kind: PostKind.Refresh } => await messenger.UpdateAsync(letter.Room, post.MessageId, letter.Reply, ct),
            { Kind: PostKind.Answer, MessageId.Length: > 0 } =>
                await messenger.AnswerAsync(letter.Room, post.MessageId, letter.Reply, ct),
            _ => await messenger.PostAsync(letter.Room, letter.Reply, ct),
        };
    }

    private Task SettleAsync(Post post, Delivery delivery, CancellationToken ct) =>
        IsSimplySaid(post, delivery)
            ? writer.WriteAsync((db, token) => KeepSimplySaidAsync(db, post, delivery, token), ct)
            : SettleAsync(post.Id, post.Fence, delivery, ct);

    private async Task SettleAsync(
        PartnerBotDb db, Post post, Delivery delivery, Instant now, CancellationToken ct)
    {
        switch (delivery.Outcome)
        {
            case DeliveryOutcome.Said:
                await KeepSaidAsync(db, post, delivery, now, ct);
                break;
            case DeliveryOutcome.MessageGone:
                await db.CardCopies.Where(copy => copy.RoomId == post.RoomId && copy.MessageId == post.MessageId)
                    .ExecuteDeleteAsync(ct);
                db.Posts.Remove(post);
                break;
            case DeliveryOutcome.RoomGone:
                await Redirection.ApplyAsync(db, post, delivery, now, ct);
                break;
            case DeliveryOutcome.Rejected:
                await GiveUpAsync(db, post, delivery, now, ct);
                break;
            case DeliveryOutcome.Unknown when post.Doubt == Doubt.MaybeNever:
                LeaveInDoubt(post, delivery);
                break;
            default:
                await TryAgainAsync(db, post, delivery, now, ct);
                break;
        }
    }

    // Nothing to keep but that it is no longer owed, and that it got there.
    private static bool IsSimplySaid(Post post, Delivery delivery) =>
        delivery is { Outcome: DeliveryOutcome.Said, MovedTo: null }
        && !IsWorthRemembering(post, delivery)
        && (post.Body.Length == 0 || post.Kind != PostKind.Announce);

    private async Task<bool> KeepSimplySaidAsync(
        PartnerBotDb db, Post post, Delivery delivery, CancellationToken ct)
    {
        await SeeAsync(db, post, delivery, clock.GetCurrentInstant(), ct);
        return await due.SettlePostAsync(db, post.Id, post.Fence, ct);
    }

    // What had nothing to say got nowhere.
    private static Task SeeAsync(PartnerBotDb db, Post post, Delivery delivery, Instant now, CancellationToken ct) =>
        delivery.Reason == NothingToSay ? Task.CompletedTask : db.SeeRoomAsync(post.RoomId, now, ct);

    private static async Task KeepSaidAsync(
        PartnerBotDb db, Post post, Delivery delivery, Instant now, CancellationToken ct)
    {
        Remember(db, post, delivery, now);
        await SeeAsync(db, post, delivery, now, ct);
        db.Posts.Remove(post);
        if (delivery.MovedTo is { } elsewhere)
        {
            await Redirection.MoveAsync(db, post.RoomId, elsewhere, ct);
        }

        if (delivery.Reason == NothingToSay)
        {
            await Redirection.MissAsync(db, post, now, ct);
        }
    }

    // A card that can change, and an id by which the channel will find it again.
    private static bool IsWorthRemembering(Post post, Delivery delivery) =>
        post.CardKey.Length > 0 && post.Kind != PostKind.Refresh && delivery.MessageId is { Length: > 0 }
        && (post.Body.Length == 0 || post.Kind != PostKind.Announce);

    private static void Remember(PartnerBotDb db, Post post, Delivery delivery, Instant now)
    {
        if (IsWorthRemembering(post, delivery))
        {
            db.CardCopies.Add(new CardCopy(post.CardKey, post.RoomId, delivery.MessageId!, now)
            {
                PartnershipId = post.PartnershipId,
                MemberId = post.MemberId,
            });
        }
    }

    private async Task TryAgainAsync(
        PartnerBotDb db, Post post, Delivery delivery, Instant now, CancellationToken ct)
    {
        if (backoff.After(post.Id, post.Attempts) is not { } wait)
        {
            await GiveUpAsync(db, post, delivery, now, ct);
            return;
        }

        (post.State, post.LeasedUntil, post.Reason) = (PostState.Owed, null, delivery.Reason);
        post.NotBefore = now + Duration.Max(wait, delivery.RetryAfter ?? Duration.Zero);
        Log.PutOff(log, post.Id.ToString(), post.Attempts, delivery.Reason);
    }

    private void LeaveInDoubt(Post post, Delivery delivery)
    {
        post.LeaveInDoubt();
        Log.LeftInDoubt(log, post.Id.ToString(), delivery.Reason);
    }

    private async Task GiveUpAsync(
        PartnerBotDb db, Post post, Delivery delivery, Instant now, CancellationToken ct)
    {
        await Redirection.MissAsync(db, post, now, ct);
        (post.State, post.LeasedUntil, post.Reason) = (PostState.Dead, null, delivery.Reason);
        Log.GaveUp(log, post.Id.ToString(), post.Attempts, delivery.Reason);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Said {Rung} ({PostId}) on {Channel}")]
        public static partial void Said(ILogger logger, string rung, string postId, string channel);

        [LoggerMessage(2, LogLevel.Warning, "Post {PostId} put off after attempt {Attempts}: {Reason}")]
        public static partial void PutOff(ILogger logger, string postId, int attempts, string reason);

        [LoggerMessage(4, LogLevel.Warning, "Post {PostId} may have arrived and is not sent again: {Reason}")]
        public static partial void LeftInDoubt(ILogger logger, string postId, string reason);

        [LoggerMessage(5, LogLevel.Error, "Post {PostId} could not be written or sent")]
        public static partial void Failed(ILogger logger, Exception mistake, string postId);

        [LoggerMessage(3, LogLevel.Error, "Post {PostId} given up after attempt {Attempts}: {Reason}")]
        public static partial void GaveUp(ILogger logger, string postId, int attempts, string reason);
    }
}
