using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Decisions;

/// <summary>What a vote owes: one question to every organisation that may vote and to the shared rooms, at most two
/// chasers, only to those that have not voted, and the result to all.</summary>
public static class VoteLadder
{
    private static readonly Duration Breather = Duration.FromHours(20);
    private static readonly Duration Apart = Duration.FromHours(40);
    private static readonly Duration News = Duration.FromDays(7);

    public static IEnumerable<Owed> Owes(Decision decision, Partnership partnership) => decision switch
    {
        { State: DecisionState.Open } => Asking(decision, new Ladder(partnership)),
        { State: DecisionState.Proposed } => Calling(decision),
        { Rule.Way: Way.DelegatedUrgent, DecidedAt: not null } => decision.State == DecisionState.Agreed
            ? decision.Roll.Select(seat => Tell(decision, Rungs.UrgentMade, Recipient.Seat(seat), Urgency.Urgent))
                .Append(Tell(decision, Rungs.UrgentMade, Recipient.Shared, Urgency.Urgent))
            : [],
        // What was made in a meeting stands in its minutes.
        { DecidedAt: not null, State: not DecisionState.Superseded, Roll.IsEmpty: false } =>
            decision.Roll.Select(seat => Tell(decision, Rungs.VoteResult, Recipient.Seat(seat), Urgency.Patient))
                .Append(Tell(decision, Rungs.VoteResult, Recipient.Shared, Urgency.Patient)),
        _ => [],
    };

    private static IEnumerable<Owed> Calling(Decision election) => election.Seats
        .Where(seat => !election.Candidates.Contains(seat))
        .Select(Recipient.Seat)
        .Append(Recipient.Shared)
        .Select(recipient => new Owed(
            "call", Rungs.StandAsk, recipient, election.ProposedAt, election.ClosesAt!.Value));

    private static IEnumerable<Owed> Asking(Decision decision, Ladder ladder)
    {
        var rungs = RungsOf(decision, ladder).ToList();
        return decision.Waiting
            .SelectMany(seat => rungs.Select(rung => Ask(decision, rung, Recipient.Seat(seat))))
            .Append(Ask(decision, (Rungs.VoteAsk, decision.OpenedAt!.Value), Recipient.Shared));
    }

    // As with date polls: a third of the way, and on the working day before the close; never two days running, and a
    // short vote has only the last.
    private static IEnumerable<(string Rung, Instant DueAt)> RungsOf(Decision decision, Ladder ladder)
    {
        var (opensAt, closesAt) = (decision.OpenedAt!.Value, decision.ClosesAt!.Value);
        yield return (Rungs.VoteAsk, opensAt);
        var opened = ladder.DateOf(opensAt);
        var days = Period.DaysBetween(opened, ladder.DateOf(closesAt));
        var first = ladder.MorningOnOrAfter(opened.PlusDays(days / 3));
        var last = ladder.MorningBefore(ladder.DateOf(closesAt));
        if (first >= opensAt + Breather && last >= first + Apart)
        {
            yield return (Rungs.VoteChaseFirst, first);
        }

        if (last >= opensAt + Breather)
        {
            yield return (Rungs.VoteChaseLast, last);
        }
    }

    private static Owed Ask(Decision decision, (string Rung, Instant DueAt) step, Recipient recipient) =>
        new($"round-{decision.Round}", step.Rung, recipient, step.DueAt, decision.ClosesAt!.Value);

    private static Owed Tell(Decision decision, string rung, Recipient recipient, Urgency urgency) =>
        new("end", rung, recipient, decision.DecidedAt!.Value, decision.DecidedAt.Value + News) { Urgency = urgency };
}
