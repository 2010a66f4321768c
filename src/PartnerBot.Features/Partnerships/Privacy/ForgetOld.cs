using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>Deletes what was kept long enough. Nothing falls due for it, so that it wakes nobody: whoever keeps time
/// asks at every beat, and once a day (UTC) there is something to do.</summary>
public sealed partial class ForgetOld(
    IWriter writer, Retention retention, DueWork due, IClock clock, ILogger<ForgetOld> log)
{
    // The last day that was seen to; another host does the same once more, and finds nothing.
    private LocalDate? done;

    public async Task OnceADayAsync(CancellationToken ct)
    {
        var today = clock.GetCurrentInstant().InUtc().Date;
        if (done >= today)
        {
            return;
        }

        var rows = await writer.WriteAsync((db, token) => ForgetAsync(db, today, token), ct);
        done = today;
        if (rows > 0)
        {
            Log.Forgot(log, rows);
        }
    }

    private async Task<int> ForgetAsync(PartnerBotDb db, LocalDate today, CancellationToken ct)
    {
        var changes = Before(today, retention.Changes);
        var posts = Before(today, retention.GivenUp);
        return await db.Changes.Where(change => change.At < changes).ExecuteDeleteAsync(ct)
            + await db.Posts.Where(post => post.State == PostState.Dead && post.NotBefore < posts)
                .ExecuteDeleteAsync(ct)
            + await due.ForgetSeenAsync(db, Before(today, retention.Heard), ct);
    }

    private static Instant Before(LocalDate today, Period length) =>
        (today - length).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Deleted {Rows} rows that were kept long enough")]
        public static partial void Forgot(ILogger logger, int rows);
    }
}
