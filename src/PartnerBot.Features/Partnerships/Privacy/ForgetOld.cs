using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>Deletes what was kept long enough, with the first beat of each day (UTC). Nothing falls due for it, so that
/// it wakes nobody.</summary>
public sealed partial class ForgetOld(Retention retention, DueWork due, ILogger<ForgetOld> log) : IRoller
{
    // The last day that was seen to; another host does the same once more, and finds nothing.
    private LocalDate? done;

    public Task<Instant?> NextAsync(PartnerBotDb db, CancellationToken ct) => Task.FromResult<Instant?>(null);

    public async Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        var today = now.InUtc().Date;
        if (done >= today)
        {
            return 0;
        }

        var changes = Before(today, retention.Changes);
        var forgotten = await db.Changes.Where(change => change.At < changes).ExecuteDeleteAsync(ct);
        var posts = Before(today, retention.GivenUp);
        forgotten += await db.Posts.Where(post => post.State == PostState.Dead && post.NotBefore < posts)
            .ExecuteDeleteAsync(ct);
        forgotten += await due.ForgetSeenAsync(db, Before(today, retention.Heard), ct);
        done = today;
        if (forgotten > 0)
        {
            Log.Forgot(log, forgotten);
        }

        return 0;
    }

    private static Instant Before(LocalDate today, Period length) =>
        (today - length).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Deleted {Rows} rows that were kept long enough")]
        public static partial void Forgot(ILogger logger, int rows);
    }
}
