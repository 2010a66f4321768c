using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store;

/// <summary>Work that has fallen due: finding it, and claiming it so that nobody else does it as well.</summary>
public sealed class DueWork
{
    /// <summary>Notes that a delivery was heard; false when it had been heard before.</summary>
    public async Task<bool> FirstTimeAsync(PartnerBotDb db, string key, Instant now, CancellationToken ct)
    {
        if (await db.Seen.FindAsync([key], ct) is not null)
        {
            return false;
        }

        db.Seen.Add(new Seen(key, now));
        return true;
    }

    /// <summary>Reminders that are due, the longest due first; in the caller's transaction.</summary>
    public async Task<IReadOnlyList<Reminder>> ClaimDueRemindersAsync(
        PartnerBotDb db, Instant now, int limit, CancellationToken ct) =>
        await db.Reminders.Where(reminder => reminder.State == ReminderState.Owed && reminder.DueAt <= now)
            .OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id).Take(limit).ToListAsync(ct);

    /// <summary>Posts that may be sent, marked as being sent until the lease ends; of each room only the oldest.</summary>
    public async Task<IReadOnlyList<Post>> ClaimPostsAsync(
        PartnerBotDb db, Instant now, Duration lease, int limit, CancellationToken ct)
    {
        var waiting = await db.Posts.Where(post => post.State != PostState.Dead).OrderBy(post => post.Id).ToListAsync(ct);
        var oldest = waiting.GroupBy(post => post.RoomId).Select(room => room.First())
            .Where(post => post.State == PostState.Owed ? post.NotBefore <= now : post.LeasedUntil <= now)
            .Take(limit).ToList();
        foreach (var post in oldest)
        {
            (post.State, post.LeasedUntil) = (PostState.Sending, now + lease);
            post.Fence++;
            post.Attempts++;
        }

        return oldest;
    }

    /// <summary>At start: what a process that died was sending is owed again.</summary>
    public Task<int> ReleaseOwnAsync(PartnerBotDb db, Instant now, CancellationToken ct) =>
        db.Posts.Where(post => post.State == PostState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.State, PostState.Owed), ct);

    /// <summary>When the next thing falls due; null when nothing waits.</summary>
    public async Task<Instant?> NextDueAsync(PartnerBotDb db, CancellationToken ct)
    {
        var reminder = await db.Reminders.Where(row => row.State == ReminderState.Owed)
            .OrderBy(row => row.DueAt).Select(row => (Instant?)row.DueAt).FirstOrDefaultAsync(ct);
        var post = await db.Posts.Where(row => row.State == PostState.Owed)
            .OrderBy(row => row.NotBefore).Select(row => (Instant?)row.NotBefore).FirstOrDefaultAsync(ct);
        var series = await db.Series.Where(row => row.LooksAt != null)
            .OrderBy(row => row.LooksAt).Select(row => row.LooksAt).FirstOrDefaultAsync(ct);
        return new[] { reminder, post, series }.Min();
    }

    /// <summary>Series that the planner must look at.</summary>
    public async Task<IReadOnlyList<Series>> DueSeriesAsync(
        PartnerBotDb db, Instant now, int limit, CancellationToken ct) =>
        await db.Series.Where(series => series.LooksAt <= now).OrderBy(series => series.LooksAt).Take(limit).ToListAsync(ct);

    /// <summary>Forgets deliveries that were heard before an instant.</summary>
    public Task<int> ForgetSeenAsync(PartnerBotDb db, Instant before, CancellationToken ct) =>
        db.Seen.Where(seen => seen.At < before).ExecuteDeleteAsync(ct);
}
