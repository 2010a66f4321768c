using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>Shares written updates at their deadline, or when the last has come.</summary>
public sealed class UpdateRoller : IRoller
{
    public Task<Instant?> NextAsync(PartnerBotDb db, CancellationToken ct) => db.UpdateRounds
        .Where(round => round.LooksAt != null)
        .OrderBy(round => round.LooksAt)
        .Select(round => round.LooksAt)
        .FirstOrDefaultAsync(ct);

    public async Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        var due = await db.UpdateRounds.Where(round => round.LooksAt <= now)
            .OrderBy(round => round.LooksAt).Take(IRoller.Batch).ToListAsync(ct);
        due.ForEach(round => round.Share(now));
        return due.Count;
    }
}
