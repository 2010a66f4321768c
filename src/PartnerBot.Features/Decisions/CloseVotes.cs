using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>Closes votes at their closing instant, and the time to stand for election.</summary>
public sealed class CloseVotes : IRoller<Decision>
{
    public async Task<ImmutableArray<string>> RollAsync(
        PartnerBotDb db, Decision due, Instant now, CancellationToken ct)
    {
        due.Look((await db.Partnerships.FindAsync([due.PartnershipId], ct))!, now);
        return [$"decision {due.Label} {due.State.InWords().ToLowerInvariant()}"];
    }
}
