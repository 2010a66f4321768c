using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>The decisions that wait for the board of the speaker's organisation.</summary>
public sealed class BoardsWaiting : IWaits
{
    public async Task<IReadOnlyList<Waiting>> ForAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        var awaited = await db.AwaitedOfAsync(turn.Me.Organisation.Id, ct);
        var decisions = await db.DecisionsAsync(awaited.Select(wait => wait.DecisionId), ct);
        return [.. decisions
            .Where(decision => decision.Stands && turn.Viewer.Sees(decision.Audience, decision.HiddenFrom))
            .OrderBy(decision => decision.Number)
            .Select(decision => Waiting.For(
                turn,
                $"{Waiting.Named(decision)}, waits for your board.",
                $"Show {decision.Label}",
                $"decision show {decision.Label}"))];
    }
}
