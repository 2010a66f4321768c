using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Keeps the reminders that things owe in step with their state: in the transaction that changed a thing,
/// what is missing is added, what is moot is withdrawn, and what was said is left as history. Copies of its card are
/// owed anew.</summary>
public sealed class Ledger(IEnumerable<IFollower> followers)
{
    // Follower upon follower: an agenda follows its meeting, an item its agenda. More would be a ring.
    private const int MostRounds = 5;

    /// <summary>How long a changed card may wait, so that several changes become one update.</summary>
    public static readonly Duration RefreshAfter = Duration.FromSeconds(1);

    /// <summary>Looks at everything this unit of work has changed.</summary>
    /// <returns>When the first new thing falls due; null when nothing new is owed.</returns>
    public async Task<Instant?> KeepAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        var changed = await FollowAsync(db, now, ct);
        var first = changed.OfType<IRolls>().Min(thing => thing.LooksAt);
        foreach (var thing in changed.OfType<IOwes>())
        {
            first = Earlier(first, await KeepAsync(db, thing, now, ct));
            first = Earlier(first, await Refreshes.OweAsync(db, thing.Subject, now + RefreshAfter, ct));
        }

        return first;
    }

    // Everything that was changed, after those who depend on it have changed their things too.
    private async Task<IReadOnlyCollection<object>> FollowAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        var told = new HashSet<object>(ReferenceEqualityComparer.Instance);
        for (var rounds = 0; Changed(db).Where(told.Add).ToList() is { Count: > 0 } news; rounds++)
        {
            if (rounds == MostRounds)
            {
                throw new InvalidOperationException("Things follow each other and do not come to rest.");
            }

            foreach (var follower in followers)
            {
                await follower.FollowAsync(new Following(db, news, now), ct);
            }
        }

        return told;
    }

    private static IEnumerable<object> Changed(PartnerBotDb db) => db.FindChanges()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
        .Select(entry => entry.Entity);

    private static async Task<Instant?> KeepAsync(PartnerBotDb db, IOwes thing, Instant now, CancellationToken ct)
    {
        var partnership = (await db.Partnerships.FindAsync([thing.PartnershipId], ct))!;
        var owed = thing.Owes(partnership).ToList();
        var stamp = StampOf(owed);
        if (stamp == thing.OwedStamp)
        {
            return null;
        }

        thing.OwedStamp = stamp;
        var kept = await db.RemindersOfAsync(thing.Subject, ct);
        Withdraw(db, kept, owed);
        return Add(db, thing, kept, owed, now);
    }

    private static void Withdraw(PartnerBotDb db, IReadOnlyList<Reminder> kept, List<Owed> owed)
    {
        var wanted = owed.ToDictionary(KeyOf);
        foreach (var reminder in kept.Where(reminder => reminder.State == ReminderState.Owed))
        {
            if (!wanted.TryGetValue(KeyOf(reminder), out var still))
            {
                db.Reminders.Remove(reminder);
            }
            else if (reminder.Via is null && reminder.DueAt != still.DueAt)
            {
                (reminder.DueAt, reminder.ExpiresAt) = (still.DueAt, still.ExpiresAt);
            }
        }
    }

    private static Instant? Add(
        PartnerBotDb db, IOwes thing, IReadOnlyList<Reminder> kept, List<Owed> owed, Instant now)
    {
        var there = kept.Where(reminder => reminder.Via is null).Select(KeyOf).ToHashSet();
        Instant? first = null;
        foreach (var item in owed.Where(item => item.ExpiresAt > now && there.Add(KeyOf(item))))
        {
            db.Reminders.Add(new Reminder(Id<Reminder>.New(now), thing.PartnershipId, thing.Subject, item));
            first = Earlier(first, item.DueAt);
        }

        return first;
    }

    private static (string Occurrence, string Rung, Recipient Recipient) KeyOf(Owed owed) =>
        (owed.Occurrence, owed.Rung, owed.Recipient);

    // A reminder for one person stands or falls with the seat for which that person was found.
    private static (string Occurrence, string Rung, Recipient Recipient) KeyOf(Reminder reminder) =>
        (reminder.Occurrence, reminder.Rung, reminder.Via ?? reminder.Recipient);

    private static string StampOf(List<Owed> owed)
    {
        var text = new StringBuilder();
        foreach (var item in owed)
        {
            text.Append(item.Occurrence).Append('|').Append(item.Rung).Append('|').Append(item.Recipient).Append('|')
                .Append(item.DueAt.ToUnixTimeTicks()).Append('|').Append(item.ExpiresAt.ToUnixTimeTicks()).Append('\n');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }

    private static Instant? Earlier(Instant? one, Instant? other) =>
        one is { } first && other is { } second ? Instant.Min(first, second) : one ?? other;
}
