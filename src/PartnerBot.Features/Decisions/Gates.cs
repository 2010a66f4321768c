using NodaTime;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>How an agreed decision stands with the boards that it waits for.</summary>
public static class Gates
{
    /// <summary>"agreed subject to KDYT's board, earliest Thursday 18 June 2026"; empty where no board is
    /// asked.</summary>
    public static async Task<string> InWordsAsync(
        PartnerBotDb db, Decision decision, Roster roster, Instant now, CancellationToken ct)
    {
        if (!decision.Stands)
        {
            return "";
        }

        var gates = await db.GatesOfAsync([decision.Id], ct);
        return gates.TryGetValue(decision.Id, out var gate)
            ? GateWords.InWords(gate, roster, roster.Partnership.Today(now))
            : "";
    }
}
