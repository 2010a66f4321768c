using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Agendas;

/// <summary>What a round of written updates owes: a question and one chaser to those who have not written, then what
/// was written to everybody.</summary>
public static class UpdateLadder
{
    private const string Once = "updates";
    private static readonly Duration Breather = Duration.FromHours(20);
    private static readonly Duration Remembered = Duration.FromDays(14);

    public static IEnumerable<Owed> Owes(UpdateRound round, Partnership partnership)
    {
        if (round.SharedAt is { } sharedAt)
        {
            return round.Updates.IsEmpty
                ? []
                : round.Invited.Select(Recipient.Seat).Append(Recipient.Shared).Select(recipient =>
                    new Owed(Once, Rungs.UpdatesShared, recipient, sharedAt, sharedAt + Remembered));
        }

        var rungs = RungsOf(round, new Ladder(partnership)).ToList();
        return round.Silent.SelectMany(seat => rungs.Select(rung =>
            new Owed(Once, rung.Rung, Recipient.Seat(seat), rung.DueAt, round.ClosesAt)));
    }

    private static IEnumerable<(string Rung, Instant DueAt)> RungsOf(UpdateRound round, Ladder ladder)
    {
        yield return (Rungs.UpdatesAsk, round.AskedAt);
        var chase = ladder.MorningBefore(ladder.DateOf(round.ClosesAt));
        if (chase >= round.AskedAt + Breather)
        {
            yield return (Rungs.UpdatesChase, chase);
        }
    }
}
