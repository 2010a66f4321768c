using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Decisions;

/// <summary>How organisations come to a decision.</summary>
public enum Way
{
    /// <summary>Everybody may advise; the lead organisation's word decides.</summary>
    LeadAfterAdvice,

    /// <summary>Passes unless somebody objects in time. Silence is no objection, and is reported as silence.</summary>
    Consent,

    /// <summary>More for it than half of what is counted.</summary>
    Majority,

    /// <summary>At least two thirds of what is counted for it.</summary>
    TwoThirds,

    /// <summary>All that are counted for it.</summary>
    Unanimous,

    /// <summary>A secret ballot for one of the organisations that stand; a tie leads to a run-off.</summary>
    Election,

    /// <summary>One organisation acts at once; the others hear of it and may ask to discuss it.</summary>
    DelegatedUrgent,
}

/// <summary>What a share is a share of.</summary>
public enum VoteBase
{
    /// <summary>All organisations that may vote: who abstains or is silent counts like a vote against.</summary>
    Eligible,

    /// <summary>The votes for and against: who abstains or is silent does not count.</summary>
    Cast,
}

/// <summary>Whether the boards of organisations have to agree as well.</summary>
public enum Boards
{
    /// <summary>No.</summary>
    NotAsked,

    /// <summary>Yes: the decision binds an organisation once its board has agreed, where it has such a
    /// board.</summary>
    Asked,
}

/// <summary>The rule by which a decision is made. A decision keeps the rule as it was when it was proposed.</summary>
/// <param name="Way">How.</param>
/// <param name="Base">Of what a share is counted; of no meaning for consent, advice, elections and urgent
/// ones.</param>
/// <param name="Quorum">How many organisations have to take part.</param>
/// <param name="Tiers">Which organisations may vote.</param>
/// <param name="AnswerIn">How long they have: days on the calendar.</param>
/// <param name="Boards">Whether boards are asked.</param>
public sealed record VotingRule(
    Way Way, VoteBase Base, Quorum Quorum, ImmutableArray<Tier> Tiers, Period AnswerIn, Boards Boards)
{
    /// <summary>Consent of the lead and the core within a week.</summary>
    public static readonly VotingRule Usual = new(
        Way.Consent, VoteBase.Eligible, Quorum.None, [Tier.Lead, Tier.Core], Period.FromDays(7), Boards.NotAsked);

    /// <summary>Nobody ever learns who voted for whom.</summary>
    public bool IsSecret => Way == Way.Election;

    /// <summary>How many of these organisations would vote.</summary>
    public int SeatsAmong(IEnumerable<Tier> organisations) => organisations.Count(tier => Tiers.Contains(tier));

    /// <summary>True when nothing could ever be decided, because it asks for more organisations than would
    /// vote.</summary>
    public bool AsksForMoreThan(int seats) => Quorum.Kind == QuorumKind.AtLeast && Quorum.Organisations > seats;

    public bool Equals(VotingRule? other) =>
        other is not null && Way == other.Way && Base == other.Base && Quorum == other.Quorum
        && Tiers.SequenceEqual(other.Tiers) && AnswerIn == other.AnswerIn && Boards == other.Boards;

    public override int GetHashCode() => HashCode.Combine(Way, Base, Quorum, Tiers.Length, AnswerIn, Boards);
}
