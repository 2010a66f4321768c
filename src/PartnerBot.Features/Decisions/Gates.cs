using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>How an agreed decision stands with the boards that it waits for.</summary>
public static class Gates
{
    /// <summary>The decision as the speaker may see it here, with the boards that it waits for.</summary>
    public static async Task<Card> CardAsync(PartnerBotDb db, Turn turn, Decision decision, CancellationToken ct) =>
        DecisionCard.Of(
            decision,
            turn.Roster,
            turn.IsShared ? null : turn.Me,
            await InWordsAsync(db, decision, turn.Roster, turn.Now, ct));

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
        var gate = gates.TryGetValue(decision.Id, out var known) ? known
            : decision.DecidedAt == now ? await OpeningAsync(db, decision, roster, now, ct)
            : new BoardGate([]);
        return GateWords.InWords(gate, roster, roster.Partnership.Today(now));
    }

    // Of what is decided this moment: it is kept with the decision, which is not kept yet.
    private static async Task<BoardGate> OpeningAsync(
        PartnerBotDb db, Decision decision, Roster roster, Instant now, CancellationToken ct)
    {
        var boards = await db.BoardsAsync(decision.PartnershipId, ct);
        var today = roster.Partnership.Today(now);
        return new BoardGate([.. BoardGate.Asked(decision, boards, roster).Select(
            board => new BoardWait(Id<BoardWait>.New(now), decision.Id, board, now, today))]);
    }
}
