using NodaTime;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Tests.Decisions;

/// <summary>Worked examples of every way to decide. The five numbers are: who may vote, for, against, abstain, object;
/// whoever is in none of the last four was silent.</summary>
public sealed class VoteCountTests
{
    [Theory]
    // One objection is enough, whatever the others say.
    [InlineData(9, 0, 0, 0, 0, DecisionState.Agreed, VerdictCause.Met)] // all silent: passes, and is reported so
    [InlineData(9, 6, 0, 0, 0, DecisionState.Agreed, VerdictCause.Met)]
    [InlineData(9, 5, 0, 4, 0, DecisionState.Agreed, VerdictCause.Met)]
    [InlineData(9, 8, 0, 0, 1, DecisionState.Rejected, VerdictCause.Objected)]
    [InlineData(1, 0, 0, 0, 1, DecisionState.Rejected, VerdictCause.Objected)]
    [InlineData(0, 0, 0, 0, 0, DecisionState.Lapsed, VerdictCause.NoQuorum)] // nobody is left who could object
    public void By_consent(
        int eligible,
        int @for,
        int against,
        int abstain,
        int @object,
        DecisionState state,
        VerdictCause cause) =>
        Check(Rule(Way.Consent), new VoteCount(eligible, @for, against, abstain, @object), state, cause);

    [Theory]
    [InlineData(9, 5, 4, 0, 0, DecisionState.Agreed)]
    [InlineData(9, 4, 0, 0, 0, DecisionState.Rejected)] // silence is not agreement
    [InlineData(8, 4, 4, 0, 0, DecisionState.Rejected)] // a tie is not more than half
    [InlineData(8, 4, 0, 4, 0, DecisionState.Rejected)] // abstentions weigh against
    [InlineData(8, 5, 1, 1, 1, DecisionState.Agreed)]
    [InlineData(1, 1, 0, 0, 0, DecisionState.Agreed)]
    public void By_majority_of_all(
        int eligible, int @for, int against, int abstain, int @object, DecisionState state) =>
        Check(Rule(Way.Majority), new VoteCount(eligible, @for, against, abstain, @object), state);

    [Theory]
    [InlineData(9, 2, 1, 0, 0, DecisionState.Agreed)]
    [InlineData(9, 1, 0, 8, 0, DecisionState.Agreed)] // abstentions do not count
    [InlineData(9, 2, 2, 0, 0, DecisionState.Rejected)] // a tie
    [InlineData(9, 2, 1, 0, 1, DecisionState.Rejected)] // an objection counts as a vote against
    [InlineData(9, 0, 0, 0, 0, DecisionState.Rejected)] // nothing cast is no majority
    [InlineData(9, 0, 0, 9, 0, DecisionState.Rejected)]
    public void By_majority_of_votes(
        int eligible, int @for, int against, int abstain, int @object, DecisionState state) =>
        Check(
            Rule(Way.Majority, VoteBase.Cast), new VoteCount(eligible, @for, against, abstain, @object), state);

    [Theory]
    [InlineData(9, 6, 3, 0, 0, DecisionState.Agreed)] // two thirds of nine are six, exactly
    [InlineData(9, 5, 4, 0, 0, DecisionState.Rejected)]
    [InlineData(10, 6, 0, 0, 0, DecisionState.Rejected)] // of ten they are seven
    [InlineData(10, 7, 3, 0, 0, DecisionState.Agreed)]
    [InlineData(3, 2, 1, 0, 0, DecisionState.Agreed)]
    [InlineData(1, 1, 0, 0, 0, DecisionState.Agreed)]
    public void By_two_thirds_of_all(
        int eligible, int @for, int against, int abstain, int @object, DecisionState state) =>
        Check(Rule(Way.TwoThirds), new VoteCount(eligible, @for, against, abstain, @object), state);

    [Theory]
    [InlineData(9, 2, 1, 6, 0, DecisionState.Agreed)]
    [InlineData(9, 2, 1, 0, 1, DecisionState.Rejected)]
    [InlineData(9, 0, 0, 3, 0, DecisionState.Rejected)]
    public void By_two_thirds_of_votes(
        int eligible, int @for, int against, int abstain, int @object, DecisionState state) =>
        Check(
            Rule(Way.TwoThirds, VoteBase.Cast), new VoteCount(eligible, @for, against, abstain, @object), state);

    [Theory]
    [InlineData(VoteBase.Eligible, 4, 4, 0, 0, 0, DecisionState.Agreed)]
    [InlineData(VoteBase.Eligible, 4, 3, 0, 1, 0, DecisionState.Rejected)]
    [InlineData(VoteBase.Eligible, 4, 3, 0, 0, 0, DecisionState.Rejected)] // one silent
    [InlineData(VoteBase.Cast, 4, 3, 0, 1, 0, DecisionState.Agreed)]
    [InlineData(VoteBase.Cast, 4, 1, 0, 0, 0, DecisionState.Agreed)]
    [InlineData(VoteBase.Cast, 4, 3, 1, 0, 0, DecisionState.Rejected)]
    [InlineData(VoteBase.Cast, 4, 3, 0, 0, 1, DecisionState.Rejected)]
    [InlineData(VoteBase.Cast, 4, 0, 0, 4, 0, DecisionState.Rejected)] // somebody has to want it
    public void By_all(
        VoteBase of, int eligible, int @for, int against, int abstain, int @object, DecisionState state) =>
        Check(Rule(Way.Unanimous, of), new VoteCount(eligible, @for, against, abstain, @object), state);

    [Theory]
    // The others advise; only the lead's word counts.
    [InlineData(Choice.For, 1, 3, DecisionState.Agreed, VerdictCause.Met)]
    [InlineData(Choice.Against, 3, 1, DecisionState.Rejected, VerdictCause.LeadAgainst)]
    [InlineData(Choice.Object, 3, 0, DecisionState.Rejected, VerdictCause.LeadAgainst)]
    [InlineData(Choice.Abstain, 3, 0, DecisionState.Lapsed, VerdictCause.LeadSilent)]
    [InlineData(null, 4, 0, DecisionState.Lapsed, VerdictCause.LeadSilent)]
    public void By_the_lead_after_advice(
        Choice? lead, int @for, int against, DecisionState state, VerdictCause cause) =>
        Check(Rule(Way.LeadAfterAdvice), new VoteCount(5, @for, against, 0, 0) { Lead = lead }, state, cause);

    [Theory]
    [InlineData(QuorumKind.None, 0, 9, 0)]
    [InlineData(QuorumKind.AtLeast, 5, 9, 5)]
    [InlineData(QuorumKind.AtLeast, 10, 9, 10)] // can never be met, and nobody is taken in
    [InlineData(QuorumKind.MoreThanHalf, 0, 9, 5)]
    [InlineData(QuorumKind.MoreThanHalf, 0, 8, 5)]
    [InlineData(QuorumKind.MoreThanHalf, 0, 1, 1)]
    [InlineData(QuorumKind.TwoThirds, 0, 9, 6)]
    [InlineData(QuorumKind.TwoThirds, 0, 10, 7)]
    [InlineData(QuorumKind.All, 0, 9, 9)]
    public void A_quorum_is_a_number_of_organisations(QuorumKind kind, int number, int eligible, int needed) =>
        Assert.Equal(needed, new Quorum(kind, number).Of(eligible));

    [Theory]
    [InlineData(Way.Majority, 4, 0, 0, 0, DecisionState.Lapsed)] // four of nine is no quorum of five
    [InlineData(Way.Majority, 4, 0, 1, 0, DecisionState.Agreed)] // whoever abstains takes part
    [InlineData(Way.Consent, 4, 0, 0, 0, DecisionState.Lapsed)] // so much silence is no consent where answers are asked
    [InlineData(Way.Consent, 4, 0, 0, 1, DecisionState.Rejected)]
    [InlineData(Way.Consent, 0, 0, 0, 1, DecisionState.Rejected)] // an objection stops it without a quorum
    public void Where_a_quorum_is_asked(
        Way way, int @for, int against, int abstain, int @object, DecisionState state) =>
        Check(
            Rule(way, VoteBase.Cast) with { Quorum = Quorum.AtLeast(5) },
            new VoteCount(9, @for, against, abstain, @object),
            state);

    [Fact]
    public void Silence_is_never_counted_as_anything() =>
        Assert.Equal((3, 6), (new VoteCount(9, 2, 1, 0, 0).TookPart, new VoteCount(9, 2, 1, 0, 0).Silent));

    private static VotingRule Rule(Way way, VoteBase of = VoteBase.Eligible) =>
        new(way, of, Quorum.None, [Tier.Core], Period.FromDays(7), Boards.NotAsked);

    private static void Check(VotingRule rule, VoteCount count, DecisionState state, VerdictCause? cause = null)
    {
        var verdict = count.Judge(rule);

        Assert.Equal(state, verdict.State);
        Assert.Equal(cause ?? verdict.Cause, verdict.Cause);
    }
}
