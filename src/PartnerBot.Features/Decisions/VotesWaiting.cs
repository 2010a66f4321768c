using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>The votes and ballots that the speaker may cast and has not.</summary>
public sealed class VotesWaiting : IWaits
{
    public async Task<IReadOnlyList<Waiting>> ForAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        if (VoteSeats.WhyNot(turn) is not null)
        {
            return [];
        }

        var open = await db.DecisionsSeenBy(turn.Partnership.Id, turn.Viewer)
            .Where(decision => decision.State == DecisionState.Open)
            .ToListAsync(ct);
        return [.. open
            .Where(decision => decision.Waiting.Contains(turn.Me.Organisation.Id))
            .OrderBy(decision => decision.ClosesAt).ThenBy(decision => decision.Number)
            .Select(decision => Waiting.For(
                turn,
                $"{Waiting.Named(decision)}, would like your "
                    + $"{(decision.Rule.IsSecret ? "ballot" : "vote")} by "
                    + $"{CivilTime.At(decision.ClosesAt!.Value, turn.Zone).InWordsWithoutZone()}.",
                $"Vote on {decision.Label}",
                $"vote {decision.Label}"))];
    }
}
