using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Decisions;

/// <content>Elections: who stands, and the secret ballots.</content>
public sealed partial class Decision
{
    public static readonly Refusal NoElection = new(
        "ballot-no-election", "That is not an election, so there are no ballots: say for example, vote 14 for");

    public static readonly Refusal StandingOver = new(
        "ballot-standing-over", "It is too late to stand: the time for that is over.");

    public static readonly Refusal StandsAlready = new("ballot-stands", "Your organisation stands already.");

    public static readonly Refusal NotStanding = new(
        "ballot-not-standing", "That organisation does not stand for election. Say 'decision list' to see who does.");

    // A tie leads to one run-off; a second one ends the election.
    private const int MostRounds = 2;

    // Nobody but the count looks at these. They are kept while the election is open, because an organisation may change
    // its ballot until then, and go with the count.
    private ImmutableArray<Ballot> ballots = [];

    /// <summary>Asks who will stand.</summary>
    /// <param name="seats">Who may stand, and vote.</param>
    /// <param name="until">The first instant at which it is too late to stand.</param>
    public void Call(IEnumerable<Id<Organisation>> seats, Instant until)
    {
        Roll = [.. seats];
        (Seats, State, ClosesAt, LooksAt) = (Roll, DecisionState.Proposed, until, until);
        Revision++;
    }

    public Refusal? Stand(Id<Organisation> organisation, Instant now)
    {
        var refusal = !Rule.IsSecret ? NoElection
            : State != DecisionState.Proposed || now >= ClosesAt ? StandingOver
            : !Seats.Contains(organisation) ? NotOnRoll
            : Candidates.Contains(organisation) ? StandsAlready
            : null;
        if (refusal is null)
        {
            Candidates = Candidates.Add(organisation);
            Revision++;
        }

        return refusal;
    }

    /// <summary>Puts in an organisation's ballot, or changes it. Who put it in is kept; for whom, only until the
    /// count.</summary>
    public Refusal? Put(BallotMark mark, Id<Organisation> candidate)
    {
        var refusal = !Rule.IsSecret ? NoElection
            : Late(mark.CastAt) is { } late ? late
            : !Seats.Contains(mark.Organisation) ? NotOnRoll
            : !Candidates.Contains(candidate) ? NotStanding
            : null;
        if (refusal is null)
        {
            var others = ballots.Where(one => one.Organisation != mark.Organisation);
            ballots = [.. others, new Ballot(mark.Organisation, candidate)];
            Marks = Marks.Add(mark);
            Revision++;
            LookAfter(mark.CastAt);
        }

        return refusal;
    }

    private void EndStanding(Partnership partnership, Instant now)
    {
        if (Candidates.IsEmpty)
        {
            End(DecisionState.Lapsed, now);
        }
        else if (Candidates is [var only])
        {
            Elected = only;
            End(DecisionState.Agreed, now);
        }
        else
        {
            Open(Seats, Leads, VoteTiming.ClosesAt(partnership, Rule, now), now);
        }
    }

    private void CountBallots(Partnership partnership, Instant now)
    {
        var counts = Candidates
            .Select(one => new BallotCount(Round, one, ballots.Count(ballot => ballot.For == one)))
            .OrderByDescending(count => count.Ballots).ToList();
        var enough = Waiting.Count() <= Seats.Length - Math.Max(1, Rule.Quorum.Of(Seats.Length));
        ImmutableArray<Id<Organisation>> first =
            [.. counts.Where(count => count.Ballots == counts[0].Ballots).Select(count => count.Candidate)];
        Counts = [.. Counts, .. counts];
        ForgetBallots();
        if (!enough || first.IsEmpty || (first.Length > 1 && Round == MostRounds))
        {
            End(DecisionState.Lapsed, now);
        }
        else if (first.Length > 1)
        {
            (Candidates, Marks, Round) = (first, [], Round + 1);
            Open(Seats, Leads, VoteTiming.ClosesAt(partnership, Rule, now), now);
        }
        else
        {
            Elected = first[0];
            End(DecisionState.Agreed, now);
        }
    }

    private void ForgetBallots() => ballots = [];
}
