using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>A meeting that nobody ends closes itself; minutes that nobody corrects any more are approved.</summary>
public sealed class RollMinutes : IRoller
{
    public Task<Instant?> NextAsync(PartnerBotDb db, CancellationToken ct) => db.Minutes
        .Where(minutes => minutes.LooksAt != null)
        .OrderBy(minutes => minutes.LooksAt)
        .Select(minutes => minutes.LooksAt)
        .FirstOrDefaultAsync(ct);

    public async Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        var due = await db.Minutes
            .Where(minutes => minutes.LooksAt != null && minutes.LooksAt <= now)
            .OrderBy(minutes => minutes.LooksAt)
            .Take(IRoller.Batch)
            .ToListAsync(ct);
        foreach (var minutes in due)
        {
            if (minutes.IsRunning)
            {
                var roster = await db.RosterAsync(minutes.PartnershipId, ct);
                await Holding.EndAsync(db, await Running.LoadAsync(db, minutes, roster, ct), now, ct);
            }
            else
            {
                minutes.Approve(now);
            }
        }

        return due.Count;
    }
}
