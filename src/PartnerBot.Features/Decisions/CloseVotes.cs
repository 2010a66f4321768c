using NodaTime;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>Closes votes at their closing instant, and the time to stand for election.</summary>
public sealed class CloseVotes : IRoller
{
    public Task<Instant?> NextAsync(PartnerBotDb db, CancellationToken ct) => db.NextVoteAsync(ct);

    public async Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        var due = await db.DueVotesAsync(now, IRoller.Batch, ct);
        foreach (var decision in due)
        {
            decision.Look((await db.Partnerships.FindAsync([decision.PartnershipId], ct))!, now);
        }

        return due.Count;
    }
}
