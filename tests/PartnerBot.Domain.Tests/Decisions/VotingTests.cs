using NodaTime;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Decisions;

/// <summary>What happens to votes while a vote is open: changes, late ones, people and organisations that come and
/// go.</summary>
public sealed class VotingTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Instant Close = Monday + Duration.FromDays(7);
    private static readonly Id<Organisation>[] Four = [Org(1), Org(2), Org(3), Org(4)];
    private static readonly Id<Member> Ann = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 9]));
    private static readonly Id<Member> Eve = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 9]));

    [Fact]
    public void The_last_vote_of_an_organisation_stands_and_all_stay_on_record()
    {
        var vote = Proposal(Way.Majority);

        Assert.Null(vote.Take(Cast(0, Choice.For) with { By = Ann }));
        Assert.Null(vote.Take(Cast(0, Choice.Against) with { By = Eve })); // at the very same instant

        Assert.Equal((Choice.Against, Eve), (vote.VoteOf(Four[0])!.Choice, vote.VoteOf(Four[0])!.By));
        Assert.Equal([Ann, Eve], vote.Votes.Select(one => one.By));
        Assert.Equal(1, VoteCount.Of(vote).TookPart);
    }

    [Theory]
    [InlineData(-1, null)] // a tick before: in time
    [InlineData(0, "vote-closed")] // at the very instant: late
    [InlineData(1, "vote-closed")]
    public void A_vote_at_the_closing_instant_is_late_whether_or_not_the_bot_has_counted(long ticks, string? code)
    {
        var vote = Proposal(Way.Majority);

        Assert.Equal(code, vote.Take(Cast(0, Choice.For, Close + Duration.FromTicks(ticks)))?.Code);
    }

    [Fact]
    public void Nothing_happens_before_the_close_and_the_count_at_it()
    {
        var vote = Proposal(Way.Consent);

        vote.Look(Axis, Close - Duration.Epsilon);
        Assert.True(vote.IsOpen);
        vote.Look(Axis, Close);
        Assert.Equal((DecisionState.Agreed, Close), (vote.State, vote.DecidedAt));
        Assert.Null(vote.LooksAt);
        Assert.Equal("vote-closed", vote.Take(Cast(0, Choice.For))?.Code);
    }

    [Fact]
    public void An_objection_needs_a_reason_and_in_a_consent_no_is_an_objection()
    {
        var vote = Proposal(Way.Consent);

        Assert.Equal("vote-reason-needed", vote.Take(Cast(0, Choice.Object))?.Code);
        Assert.Equal("vote-object-instead", vote.Take(Cast(0, Choice.Against))?.Code);
        Assert.Null(vote.Take(Cast(0, Choice.Object) with { Reason = "too soon" }));
        Assert.Null(Proposal(Way.Majority).Take(Cast(0, Choice.Against)));
    }

    [Fact]
    public void What_a_coordinator_wrote_down_can_be_overturned_by_the_organisation_but_not_the_other_way_round()
    {
        var vote = Proposal(Way.Majority);

        Assert.Null(vote.Take(Cast(0, Choice.For) with { Spoken = Spoken.OnItsBehalf }));
        Assert.Null(vote.Take(Cast(0, Choice.For) with { Spoken = Spoken.OnItsBehalf, By = Eve }));
        Assert.Null(vote.Take(Cast(0, Choice.Against)));
        Assert.Equal(
            "vote-spoke-for-itself", vote.Take(Cast(0, Choice.For) with { Spoken = Spoken.OnItsBehalf })?.Code);
        Assert.Equal(Choice.Against, vote.VoteOf(Four[0])!.Choice);
    }

    [Fact]
    public void A_vote_can_be_taken_back_and_the_organisation_is_asked_again()
    {
        var vote = Proposal(Way.Majority);
        Assert.Equal("vote-nothing-there", vote.Take(Cast(0, Choice.TakenBack))?.Code);

        Assert.Null(vote.Take(Cast(0, Choice.For)));
        Assert.Null(vote.Take(Cast(0, Choice.TakenBack)));

        Assert.Contains(Four[0], vote.Waiting);
        Assert.Equal(0, VoteCount.Of(vote).TookPart);
    }

    [Fact]
    public void Who_is_not_on_the_roll_has_no_vote() =>
        Assert.Equal("vote-not-on-roll", Proposal(Way.Majority).Take(Cast(Org(9), Choice.For))?.Code);

    [Fact]
    public void The_vote_of_an_organisation_that_leaves_in_mid_vote_stays_and_counts()
    {
        var vote = Proposal(Way.Unanimous);
        Four.ToList().ForEach(one => Assert.Null(vote.Take(Cast(one, Choice.For))));

        vote.Follow(Four.Skip(1).ToHashSet(), Monday);
        vote.Look(Axis, Close);

        Assert.Equal((4, 4), (VoteCount.Of(vote).Eligible, VoteCount.Of(vote).For));
        Assert.Equal(DecisionState.Agreed, vote.State);
    }

    [Fact]
    public void One_that_leaves_without_a_word_is_no_longer_counted_unless_it_comes_back()
    {
        var vote = Proposal(Way.Unanimous);
        Four.Skip(1).ToList().ForEach(one => Assert.Null(vote.Take(Cast(one, Choice.For))));

        vote.Follow(Four.Skip(1).ToHashSet(), Monday);
        Assert.Equal(DecisionState.Agreed, VoteCount.Of(vote).Judge(vote.Rule).State);
        Assert.Equal("vote-not-on-roll", vote.Take(Cast(0, Choice.For))?.Code);
        Assert.Equal(Monday + Duration.FromMinutes(15), vote.LooksAt); // nobody is left to wait for

        vote.Follow(Four.ToHashSet(), Monday);
        Assert.Equal(DecisionState.Rejected, VoteCount.Of(vote).Judge(vote.Rule).State);
        Assert.Equal(Close, vote.LooksAt);
    }

    [Fact]
    public void One_that_joins_or_changes_its_tier_in_mid_vote_changes_nothing()
    {
        var vote = Proposal(Way.Majority);

        vote.Follow(Four.Append(Org(7)).ToHashSet(), Monday);

        Assert.Equal(Four, vote.Seats);
    }

    [Fact]
    public void A_quorum_can_be_lost_when_a_vote_is_taken_back()
    {
        var vote = Proposal(Way.Majority, Quorum.AtLeast(3));
        Four.Take(3).ToList().ForEach(one => Assert.Null(vote.Take(Cast(one, Choice.For))));
        Assert.Equal(DecisionState.Agreed, VoteCount.Of(vote).Judge(vote.Rule).State);

        Assert.Null(vote.Take(Cast(0, Choice.TakenBack)));
        vote.Look(Axis, Close);

        Assert.Equal(DecisionState.Lapsed, vote.State);
    }

    [Theory]
    [InlineData(Way.Majority, Choice.Against, true)]
    [InlineData(Way.Consent, Choice.For, true)]
    [InlineData(Way.Consent, Choice.Object, false)] // there is something to talk about until the close
    [InlineData(Way.Unanimous, Choice.Against, false)]
    public void When_everybody_has_voted_it_closes_after_a_moment_unless_one_stops_it(Way way, Choice last, bool early)
    {
        var vote = Proposal(way);
        Four.Skip(1).ToList().ForEach(one => Assert.Null(vote.Take(Cast(one, Choice.For))));
        Assert.Equal(Close, vote.LooksAt);

        Assert.Null(vote.Take(Cast(0, last) with { Reason = "too soon" }));

        Assert.Equal(early ? Monday + Duration.FromMinutes(15) : Close, vote.LooksAt);
        Assert.Null(vote.Take(Cast(0, Choice.TakenBack)));
        Assert.Equal(Close, vote.LooksAt);
    }

    [Fact]
    public void In_the_last_minutes_the_moment_of_grace_ends_with_the_vote()
    {
        var vote = Proposal(Way.Majority);
        var late = Close - Duration.FromMinutes(1);
        Four.ToList().ForEach(one => Assert.Null(vote.Take(Cast(one, Choice.For, late))));

        Assert.Equal(Close, vote.LooksAt);
    }

    [Fact]
    public void What_was_taken_back_takes_no_votes_and_cannot_be_taken_back_twice()
    {
        var vote = Proposal(Way.Majority);

        Assert.Null(vote.Withdraw(Monday));
        Assert.Equal("vote-closed", vote.Withdraw(Monday)?.Code);
        Assert.Equal("vote-closed", vote.Take(Cast(0, Choice.For))?.Code);
        Assert.Null(vote.LooksAt);
    }

    private static Partnership Axis { get; } = new(
        Id<Partnership>.New(Monday), "axis", "Axis", "Europe/London", Nation.EnglandAndWales, "feed");

    internal static Id<Organisation> Org(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    private static Vote Cast(int seat, Choice choice, Instant? at = null) => Cast(Four[seat], choice, at);

    private static Vote Cast(Id<Organisation> seat, Choice choice, Instant? at = null) =>
        new(seat, choice, Ann, Spoken.ByItself, at ?? Monday);

    private static Decision Proposal(Way way, Quorum? quorum = null)
    {
        var rule = VotingRule.Usual with { Way = way, Quorum = quorum ?? Quorum.None };
        var kind = new DecisionClass(Id<DecisionClass>.New(Monday), Axis.Id, "kind", "Kind", rule);
        var decision = new Decision(Id<Decision>.New(Monday), 14, Axis, "Buy a van", kind, Ann, Monday);
        decision.Open(Four, [Four[0]], Close, Monday);
        return decision;
    }
}
