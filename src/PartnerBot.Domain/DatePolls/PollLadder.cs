using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.DatePolls;

/// <summary>What a date poll owes: one question to every seat and to the shared rooms, then at most two chasers, only
/// to seats that have not answered.</summary>
public static class PollLadder
{
    private static readonly Duration Breather = Duration.FromHours(20);
    private static readonly Duration Apart = Duration.FromHours(40);

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

    // The first chaser comes when a third of the time has passed, the last on the working day before the poll closes;
    // they are never on two days running, and a short poll has only the last.
    private static IEnumerable<(string Rung, Instant DueAt)> RungsOf(DatePoll poll, Ladder ladder)
    {
        yield return (Rungs.Ask, poll.OpenedAt);
        var opened = ladder.DateOf(poll.OpenedAt);
        var days = Period.DaysBetween(opened, ladder.DateOf(poll.ClosesAt));
        var first = ladder.MorningOnOrAfter(opened.PlusDays(days / 3));
        var last = ladder.MorningBefore(ladder.DateOf(poll.ClosesAt));
        if (first >= poll.OpenedAt + Breather && last >= first + Apart)
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
