using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.DatePolls;

/// <summary>The open date polls that the speaker's organisation has not answered.</summary>
public sealed class PollsWaiting : IWaits
{
    public async Task<IReadOnlyList<Waiting>> ForAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        var me = turn.Me.Organisation.Id;
        var open = await db.OpenPollsAsync(turn.Partnership.Id, ct);
        return [.. open
            .Where(poll => poll.Invited.Contains(me) && poll.Answers.All(answer => answer.Organisation != me))
            .Select(poll => Waiting.For(
                turn,
                $"Date poll {poll.Number} would like your answer by "
                    + $"{CivilTime.At(poll.ClosesAt, turn.Zone).InWordsWithoutZone()}.",
                $"Answer poll {poll.Number}",
                $"poll {poll.Number}"))];
    }
}
