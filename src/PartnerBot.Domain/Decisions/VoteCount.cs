using System.Collections.Immutable;

namespace PartnerBot.Domain.Decisions;

/// <summary>Why a vote came out as it did.</summary>
public enum VerdictCause
{
    /// <summary>The rule is met.</summary>
    Met,

    /// <summary>Not enough were for it.</summary>
    TooFewFor,

    /// <summary>Somebody objected, and one objection stops it.</summary>
    Objected,

    /// <summary>Fewer took part than have to.</summary>
    NoQuorum,

    /// <summary>The lead said no.</summary>
    LeadAgainst,

    /// <summary>The lead said nothing.</summary>
    LeadSilent,
}

/// <summary>How a vote comes out.</summary>
/// <param name="State">Agreed, rejected or lapsed.</param>
/// <param name="Cause">Why.</param>
public sealed record Verdict(DecisionState State, VerdictCause Cause);

/// <summary>The votes of one proposal, counted: one for each organisation.</summary>
/// <param name="Eligible">How many may vote.</param>
/// <param name="For">How many agree.</param>
/// <param name="Against">How many do not.</param>
/// <param name="Abstain">How many stand aside.</param>
/// <param name="Object">How many object.</param>
public sealed record VoteCount(int Eligible, int For, int Against, int Abstain, int Object)
{
    /// <summary>How many said something.</summary>
    public int TookPart => For + Against + Abstain + Object;

    /// <summary>How many said nothing: never counted as for or against.</summary>
    public int Silent => Eligible - TookPart;

    /// <summary>What the lead says; null where it says nothing. Matters only where the lead decides.</summary>
    public Choice? Lead { get; init; }

    /// <summary>Counts what stands now.</summary>
    public static VoteCount Of(Decision decision)
    {
        var said = decision.Standing.ToLookup(vote => vote.Choice);
        var lead = decision.Standing.Where(vote => decision.Leads.Contains(vote.Organisation))
            .Select(vote => (Choice?)vote.Choice).ToImmutableArray();
        return new VoteCount(
            decision.Seats.Length,
            said[Choice.For].Count(),
            said[Choice.Against].Count(),
            said[Choice.Abstain].Count(),
            said[Choice.Object].Count())
        {
            Lead = lead.Contains(Choice.Object) ? Choice.Object : lead.Contains(Choice.Against) ? Choice.Against
                : lead.Contains(Choice.For) ? Choice.For : lead.IsEmpty ? null : Choice.Abstain,
        };
    }

    /// <summary>How the vote comes out if this is all that is said. Not for elections and urgent ones, where nothing
    /// is weighed.</summary>
    public Verdict Judge(VotingRule rule)
    {
        if (rule.Way == Way.Consent && Object > 0)
        {
            return new Verdict(DecisionState.Rejected, VerdictCause.Objected);
        }

        if (Eligible == 0 || TookPart < rule.Quorum.Of(Eligible))
        {
            return new Verdict(DecisionState.Lapsed, VerdictCause.NoQuorum);
        }

        return rule.Way == Way.LeadAfterAdvice ? JudgeLead()
            : IsMet(rule) ? new Verdict(DecisionState.Agreed, VerdictCause.Met)
            : new Verdict(DecisionState.Rejected, VerdictCause.TooFewFor);
    }

    private Verdict JudgeLead() => Lead switch
    {
        Choice.For => new Verdict(DecisionState.Agreed, VerdictCause.Met),
        Choice.Against or Choice.Object => new Verdict(DecisionState.Rejected, VerdictCause.LeadAgainst),
        _ => new Verdict(DecisionState.Lapsed, VerdictCause.LeadSilent),
    };

    // In whole numbers, so that two thirds of nine are six.
    private bool IsMet(VotingRule rule)
    {
        var of = rule.Base == VoteBase.Eligible ? Eligible : For + Against + Object;
        return rule.Way switch
        {
            Way.Consent => true,
            Way.Majority => For * 2 > of,
            Way.TwoThirds => of > 0 && For * 3 >= of * 2,
            Way.Unanimous => of > 0 && For == of,
            _ => throw new InvalidOperationException($"Nothing is weighed in {rule.Way}."),
        };
    }
}
