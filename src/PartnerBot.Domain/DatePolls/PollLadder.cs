using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.DatePolls;

/// <summary>What a date poll owes: one question to every seat and to the shared rooms, then at most two chasers, only
/// to seats that have not answered.</summary>
public static class PollLadder
{
    private static readonly Duration Breather = Duration.FromHours(20);

    public static IEnumerable<Owed> Owes(DatePoll poll, Partnership partnership)
    {
        if (!poll.IsOpen)
        {
            return [];
        }

        var answered = poll.Answers.Select(answer => answer.Organisation).ToHashSet();
        var rungs = RungsOf(poll, new Ladder(partnership)).ToList();
        var seats = poll.Invited.Where(seat => !answered.Contains(seat))
            .SelectMany(seat => rungs.Select(rung => Owe(poll, rung, Recipient.Seat(seat))));
        return seats.Append(Owe(poll, (Rungs.Ask, poll.OpenedAt), Recipient.Shared));
    }

    // The last chaser comes on the working day before the poll closes, the first halfway; a short poll has only the
    // last.
    private static IEnumerable<(string Rung, Instant DueAt)> RungsOf(DatePoll poll, Ladder ladder)
    {
        yield return (Rungs.Ask, poll.OpenedAt);
        var half = poll.OpenedAt + ((poll.ClosesAt - poll.OpenedAt) / 2);
        var first = ladder.MorningOnOrBefore(ladder.DateOf(half));
        var last = ladder.MorningBefore(ladder.DateOf(poll.ClosesAt));
        if (first >= poll.OpenedAt + Breather && last >= first + Breather)
        {
            yield return (Rungs.ChaseFirst, first);
        }

        if (last >= poll.OpenedAt + Breather)
        {
            yield return (Rungs.ChaseLast, last);
        }
    }

    private static Owed Owe(DatePoll poll, (string Rung, Instant DueAt) step, Recipient recipient) =>
        new($"round-{poll.Round}", step.Rung, recipient, step.DueAt, poll.ClosesAt);
}
