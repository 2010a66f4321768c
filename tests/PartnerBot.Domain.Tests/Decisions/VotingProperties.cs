using FsCheck;
using FsCheck.Fluent;
using PartnerBot.Domain.Decisions;

namespace PartnerBot.Domain.Tests.Decisions;

/// <summary>What holds of every rule, however many vote and whatever they say.</summary>
public sealed class VotingProperties
{
    private static readonly Way[] Weighed = [Way.Consent, Way.Majority, Way.TwoThirds, Way.Unanimous];

    // Up to forty organisations, any of which may be silent; every weighed rule, with and without a quorum.
    private static readonly Gen<(VotingRule Rule, VoteCount Count)> Votes =
        from way in Gen.Elements(Weighed)
        from of in Gen.Elements(Enum.GetValues<VoteBase>())
        from quorum in Gen.Elements(Enum.GetValues<QuorumKind>())
        from number in Gen.Choose(1, 12)
        from said in Gen.Choose(0, 10).ListOf(5)
        let parts = said.ToList()
        let rule = VotingRule.Usual with { Way = way, Base = of, Quorum = new Quorum(quorum, number) }
        select (rule, new VoteCount(parts.Sum(), parts[0], parts[1], parts[2], parts[3]));

    [Fact]
    public void One_more_vote_for_it_never_undoes_an_agreement() => Holds((rule, count) =>
        count.Silent == 0 || !Agrees(rule, count) || Agrees(rule, count with { For = count.For + 1 }));

    [Fact]
    public void One_more_vote_against_it_never_makes_an_agreement() => Holds((rule, count) =>
        count.Silent == 0 || count.TookPart < rule.Quorum.Of(count.Eligible) || Agrees(rule, count)
        || !Agrees(rule, count with { Against = count.Against + 1 }));

    [Fact]
    public void What_all_agree_to_two_thirds_do_and_what_two_thirds_do_more_than_half() => Holds((rule, count) =>
        (!Agrees(rule with { Way = Way.Unanimous }, count) || Agrees(rule with { Way = Way.TwoThirds }, count))
        && (!Agrees(rule with { Way = Way.TwoThirds }, count) || Agrees(rule with { Way = Way.Majority }, count)));

    [Fact]
    public void What_passes_by_all_that_may_vote_passes_by_the_votes_as_well() => Holds((rule, count) =>
        !Agrees(rule with { Base = VoteBase.Eligible }, count) || Agrees(rule with { Base = VoteBase.Cast }, count));

    [Fact]
    public void Silence_and_abstention_never_carry_a_vote() => Holds((rule, count) =>
        rule.Way == Way.Consent || count.For > 0 || !Agrees(rule, count));

    [Fact]
    public void An_objection_always_stops_a_consent() => Holds((rule, count) =>
        count.Object == 0 || !Agrees(rule with { Way = Way.Consent }, count));

    private static bool Agrees(VotingRule rule, VoteCount count) =>
        count.Judge(rule).State == DecisionState.Agreed;

    private static void Holds(Func<VotingRule, VoteCount, bool> property) =>
        Prop.ForAll(Votes.ToArbitrary(), vote => property(vote.Rule, vote.Count)).QuickCheckThrowOnFailure();
}
