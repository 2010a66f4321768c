using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>A meeting that nobody ends closes itself; minutes that nobody corrects any more are approved.</summary>
public sealed class RollMinutes : IRoller<Minutes>
{
    public async Task<ImmutableArray<string>> RollAsync(
        PartnerBotDb db, Minutes due, Instant now, CancellationToken ct)
    {
        if (due.IsRunning)
        {
            var roster = await db.RosterAsync(due.PartnershipId, ct);
            await Holding.EndAsync(db, await Running.LoadAsync(db, due, roster, ct), now, ct);
            return ["meeting ended"];
        }

        due.Approve(now);
        return ["minutes approved"];
    }
}
