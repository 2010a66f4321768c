using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Decisions;

/// <content>Opening, voting and closing.</content>
public sealed partial class Decision
{
    public static readonly Refusal VoteClosed = new(
        "vote-closed", "That vote has closed, so nothing was changed. Say 'decision list' to see what is open.");

    public static readonly Refusal NotYetOpen = new(
        "vote-not-open", "That one does not take votes yet: organisations can still stand for election.");

    public static readonly Refusal NotOnRoll = new(
        "vote-not-on-roll",
        "Your organisation has no vote in this one: only those that took part with a vote when it was opened do.");

    public static readonly Refusal ReasonNeeded = new(
        "vote-reason-needed",
        "To object, please say why, so that people can meet your point. For example: object 14 because the date is too "
            + "soon");

    public static readonly Refusal ObjectInstead = new(
        "vote-object-instead",
        "This one passes unless somebody objects, so to stop it please object and say why. For example: object 14 "
            + "because the date is too soon");

    public static readonly Refusal BallotInstead = new(
        "vote-ballot-instead",
        "This is an election by secret ballot. Please say for whom: for example, ballot 14 kdyt");

    public static readonly Refusal NothingToTakeBack = new(
        "vote-nothing-there", "Your organisation has no vote there that could be taken back.");

    public static readonly Refusal SpokeForItself = new(
        "vote-spoke-for-itself",
        "That organisation has voted for itself, and only its own people can change that.");

    // Everybody has voted: so long a slip can be put right before the count.
    private static readonly Duration Grace = Duration.FromMinutes(15);

    /// <summary>What counts now: the last vote of each organisation, without those that were taken back.</summary>
    public IEnumerable<Vote> Standing => Seats.Select(VoteOf).OfType<Vote>();

    /// <summary>The organisations that may vote and have not.</summary>
    public IEnumerable<Id<Organisation>> Waiting => Seats.Where(seat => !HasVoted(seat));

    /// <summary>What an organisation says now; null where it says nothing, or nobody may know.</summary>
    public Vote? VoteOf(Id<Organisation> organisation) =>
        Votes.LastOrDefault(vote => vote.Organisation == organisation) is { Choice: not Choice.TakenBack } vote
            ? vote
            : null;

    public bool HasVoted(Id<Organisation> organisation) => Rule.IsSecret
        ? Marks.Any(mark => mark.Organisation == organisation)
        : VoteOf(organisation) is not null;

    /// <summary>Takes votes from now on.</summary>
    /// <param name="seats">Who may vote: in its order they are shown.</param>
    /// <param name="leads">The lead organisations.</param>
    /// <param name="closesAt">The first instant at which a vote is late.</param>
    /// <param name="now">The present.</param>
    public void Open(
        IEnumerable<Id<Organisation>> seats, IEnumerable<Id<Organisation>> leads, Instant closesAt, Instant now)
    {
        Roll = [.. seats];
        (Seats, Leads) = (Roll, [.. leads]);
        (State, OpenedAt, ClosesAt, LooksAt) = (DecisionState.Open, now, closesAt, closesAt);
        Revision++;
    }

    /// <summary>It was made in a meeting: nobody votes any more.</summary>
    /// <param name="minutes">The minutes in which it stands; empty where none are taken.</param>
    /// <param name="present">The organisations in the room, as far as is known.</param>
    /// <param name="now">The present.</param>
    public void Record(string minutes, IEnumerable<Id<Organisation>> present, Instant now)
    {
        (Minutes, Present) = (minutes, [.. present]);
        End(DecisionState.Agreed, now);
    }

    /// <summary>One organisation acts at once, for all of these.</summary>
    public void MakeAtOnce(IEnumerable<Id<Organisation>> told, Instant now)
    {
        Roll = [.. told];
        Seats = Roll;
        End(DecisionState.Agreed, now);
    }

    /// <summary>Takes a vote, or changes it. Of two at once the one that comes last stands, and both are on
    /// record.</summary>
    public Refusal? Take(Vote vote)
    {
        if (Late(vote.CastAt) is { } late)
        {
            return late;
        }

        var before = VoteOf(vote.Organisation);
        var refusal = !Seats.Contains(vote.Organisation) ? NotOnRoll
            : Rule.IsSecret ? BallotInstead
            : vote.Spoken == Spoken.OnItsBehalf && before is { Spoken: Spoken.ByItself } ? SpokeForItself
            : vote.Choice == Choice.TakenBack && before is null ? NothingToTakeBack
            : vote.Choice == Choice.Object && vote.Reason.Length == 0 ? ReasonNeeded
            : vote.Choice == Choice.Against && Rule.Way == Way.Consent ? ObjectInstead
            : null;
        if (refusal is null)
        {
            Votes = Votes.Add(vote);
            Revision++;
            LookAfter(vote.CastAt);
        }

        return refusal;
    }

    /// <summary>Taken back by whoever proposed it, before it was decided.</summary>
    public Refusal? Withdraw(Instant now)
    {
        if (State is not (DecisionState.Open or DecisionState.Proposed))
        {
            return VoteClosed;
        }

        ForgetBallots();
        End(DecisionState.Withdrawn, now);
        return null;
    }

    /// <summary>An organisation left or came back while votes are taken: what it said stays and counts; one that left
    /// without a word is no longer waited for, and cannot be elected.</summary>
    public void Follow(IReadOnlySet<Id<Organisation>> takePart, Instant now)
    {
        if (State is not (DecisionState.Open or DecisionState.Proposed))
        {
            return;
        }

        ImmutableArray<Id<Organisation>> seats = [.. Roll.Where(seat => takePart.Contains(seat) || HasVoted(seat))];
        ImmutableArray<Id<Organisation>> candidates = [.. Candidates.Where(takePart.Contains)];
        if (!seats.SequenceEqual(Seats) || candidates.Length != Candidates.Length)
        {
            (Seats, Candidates) = (seats, candidates);
            Revision++;
            LookAfter(now);
        }
    }

    /// <summary>Does what time has brought: the end of standing, or of voting. Nothing where nothing is due.</summary>
    public void Look(Partnership partnership, Instant now)
    {
        if (LooksAt is null || LooksAt > now)
        {
            return;
        }

        if (State == DecisionState.Proposed)
        {
            EndStanding(partnership, now);
        }
        else if (Rule.IsSecret)
        {
            CountBallots(partnership, now);
        }
        else
        {
            End(VoteCount.Of(this).Judge(Rule).State, now);
        }
    }

    /// <summary>Counts now: for when everybody has voted.</summary>
    public Refusal? CloseNow(Partnership partnership, Instant now)
    {
        if (!IsOpen)
        {
            return State == DecisionState.Proposed ? NotYetOpen : VoteClosed;
        }

        LooksAt = now;
        Look(partnership, now);
        return null;
    }

    // Once everybody has voted there is nothing to wait for but second thoughts; where somebody's objection stops it,
    // there is still something to talk about until the close.
    private void LookAfter(Instant votedAt)
    {
        var settled = IsOpen && !Waiting.Any()
            && (Rule.IsSecret || Rule.Way is not (Way.Consent or Way.Unanimous)
                || VoteCount.Of(this).Judge(Rule).State == DecisionState.Agreed);
        LooksAt = settled ? Instant.Min(votedAt + Grace, ClosesAt!.Value) : ClosesAt;
    }

    private Refusal? Late(Instant at) =>
        State == DecisionState.Proposed ? NotYetOpen : !IsOpen || at >= ClosesAt ? VoteClosed : null;
}
