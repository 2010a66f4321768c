using NodaTime;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Decisions;

/// <summary>The rule in plain words, and whom a vote writes to.</summary>
public sealed class VotingWordsTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 6, 1, 9, 0);
    private static readonly Id<Member> Ann = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 9]));
    private static readonly Partnership Axis = new(
        Id<Partnership>.New(Monday), "axis", "Axis", "Europe/London", Nation.EnglandAndWales, "feed");

    private static readonly Roster Nine = new(
        Axis,
        [.. Enumerable.Range(1, 9).Select(number => new Organisation(
            VotingTests.Org(number), Axis.Id, $"o{number}", $"Org {number}", number == 1 ? Tier.Lead : Tier.Core,
            new LocalDate(2024, 1, 1)))],
        []);

    [Theory]
    // Way, base, quorum; nine organisations, of which six have voted for it.
    [InlineData(Way.Consent, VoteBase.Eligible, 0, "Passes if none of the 9 organisations objects by Friday 12 June "
        + "2026, 17:00; 6 have answered.")]
    [InlineData(Way.Consent, VoteBase.Eligible, 7, "Passes if none of the 9 organisations objects by Friday 12 June "
        + "2026, 17:00; 6 have answered. At least 7 have to take part.")]
    [InlineData(Way.Majority, VoteBase.Eligible, 0, "Passes if at least 5 of the 9 organisations (more than half) vote "
        + "for it by Friday 12 June 2026, 17:00; 6 have voted.")]
    [InlineData(Way.Majority, VoteBase.Cast, 0, "Passes if more vote for it than against by Friday 12 June 2026, "
        + "17:00, of 9 organisations; 6 have voted.")]
    [InlineData(Way.TwoThirds, VoteBase.Eligible, 0, "Passes if at least 6 of the 9 organisations (two thirds) vote "
        + "for it by Friday 12 June 2026, 17:00; 6 have voted.")]
    [InlineData(Way.TwoThirds, VoteBase.Cast, 0, "Passes if two thirds of the votes for and against are for it by "
        + "Friday 12 June 2026, 17:00, of 9 organisations; 6 have voted.")]
    [InlineData(Way.Unanimous, VoteBase.Eligible, 0, "Passes if all 9 organisations vote for it by Friday 12 June "
        + "2026, 17:00; 6 have voted.")]
    [InlineData(Way.Unanimous, VoteBase.Cast, 0, "Passes if somebody votes for it by Friday 12 June 2026, 17:00 and "
        + "nobody against, of 9 organisations; 6 have voted.")]
    [InlineData(Way.LeadAfterAdvice, VoteBase.Eligible, 0, "Org 1 decides by Friday 12 June 2026, 17:00, after hearing "
        + "advice from 9 organisations; 6 have answered.")]
    public void The_rule_stands_on_the_card_in_plain_words(Way way, VoteBase of, int quorum, string words) =>
        Assert.Equal(words, VotingWords.Rule(Proposal(way, of, quorum, voted: 6), Nine));

    [Theory]
    [InlineData(Way.Consent, 6, "Agreed: nobody objected. 6 organisations answered and 3 were silent.")]
    [InlineData(Way.Consent, 8, "Agreed: nobody objected. 8 organisations answered and 1 was silent.")]
    [InlineData(Way.Consent, 0, "Agreed: nobody objected. 0 organisations answered and 9 were silent.")]
    [InlineData(Way.Majority, 5, "Agreed: 5 for, 4 silent.")]
    [InlineData(Way.Majority, 4, "Not agreed: 4 for, 5 silent.")]
    [InlineData(Way.LeadAfterAdvice, 6, "Agreed: 6 for, 3 silent.")]
    [InlineData(Way.LeadAfterAdvice, 0, "Came to nothing: the lead did not decide in time. The advice was 0 for, 9 "
        + "silent.")]
    public void The_outcome_reports_silence_as_silence(Way way, int voted, string words)
    {
        var decision = Proposal(way, VoteBase.Eligible, 0, voted);
        decision.Look(Axis, decision.ClosesAt!.Value);

        Assert.Equal(words, VotingWords.Outcome(decision, Nine));
    }

    [Fact]
    public void A_vote_asks_all_chases_those_who_have_not_voted_and_tells_all_the_result()
    {
        var decision = Proposal(Way.Majority, VoteBase.Eligible, 0, voted: 6);

        var asked = decision.Owes(Axis).ToLookup(owed => owed.Recipient);
        Assert.Equal([Rungs.VoteAsk], asked[Recipient.Shared].Select(owed => owed.Rung));
        Assert.Empty(asked[Recipient.Seat(VotingTests.Org(1))]);
        Assert.Equal(
            [Rungs.VoteAsk, Rungs.VoteChaseFirst, Rungs.VoteChaseLast],
            asked[Recipient.Seat(VotingTests.Org(9))].Select(owed => owed.Rung));
        Assert.All(asked.SelectMany(owed => owed), owed => Assert.Equal(decision.ClosesAt, owed.ExpiresAt));

        decision.Look(Axis, decision.ClosesAt!.Value);
        var told = decision.Owes(Axis).ToList();
        Assert.Equal(10, told.Count);
        Assert.All(told, owed => Assert.Equal(Rungs.VoteResult, owed.Rung));
    }

    [Fact]
    public void What_is_urgent_is_told_at_once_and_urgently()
    {
        var kind = DecisionClass.Usual(Axis.Id, Monday).First(one => one.Rule.Way == Way.DelegatedUrgent);
        var decision = new Decision(Id<Decision>.New(Monday), 3, Axis, "Close tonight", kind, Ann, Monday);
        decision.MakeAtOnce([VotingTests.Org(1), VotingTests.Org(2)], Monday);

        var told = decision.Owes(Axis).ToList();

        Assert.Equal(3, told.Count);
        Assert.All(told, owed =>
            Assert.Equal((Rungs.UrgentMade, Urgency.Urgent, Monday), (owed.Rung, owed.Urgency, owed.DueAt)));
    }

    private static Decision Proposal(Way way, VoteBase of, int quorum, int voted)
    {
        var rule = VotingRule.Usual with
        {
            Way = way,
            Base = of,
            Quorum = quorum == 0 ? Quorum.None : Quorum.AtLeast(quorum),
        };
        var kind = new DecisionClass(Id<DecisionClass>.New(Monday), Axis.Id, "kind", "Kind", rule);
        var decision = new Decision(Id<Decision>.New(Monday), 14, Axis, "Buy a van", kind, Ann, Monday);
        var seats = Nine.Organisations.Select(one => one.Id).ToList();
        decision.Open(seats, [seats[0]], VoteTiming.ClosesAt(Axis, new LocalDate(2026, 6, 12)), Monday);
        foreach (var seat in seats.Take(voted))
        {
            Assert.Null(decision.Take(new Vote(seat, Choice.For, Ann, Spoken.ByItself, Monday)));
        }

        return decision;
    }
}
