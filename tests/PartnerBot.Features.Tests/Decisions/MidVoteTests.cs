using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.Decisions;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Decisions;

/// <summary>What happens to a vote when people and organisations move while it is open.</summary>
public sealed class MidVoteTests
{
    [Fact]
    public async Task Of_two_votes_of_one_organisation_at_once_the_last_stands_and_both_are_logged()
    {
        using var talk = await VotingTests.ProposedAsync("class policy");

        await Task.WhenAll(
            talk.HearAsync(talk.Said("bob", "vote 1 for")), talk.HearAsync(talk.Said("eve", "vote 1 against")));

        var decision = await talk.LookAsync(db => db.Decisions.SingleAsync());
        Assert.Equal(2, decision.Votes.Length);
        Assert.Equal(2, decision.Votes.Select(vote => vote.By).Distinct().Count());
        Assert.Equal(decision.Votes[^1], decision.VoteOf(decision.Votes[0].Organisation));
        Assert.Equal(2, await talk.LookAsync(db => db.Changes.CountAsync(change => change.What == "vote 1")));
    }

    [Fact]
    public async Task The_vote_stays_when_the_person_who_cast_it_leaves()
    {
        using var talk = await VotingTests.ProposedAsync("class policy");
        await talk.SaysAsync("bob", "vote 1 for");

        await talk.SaysAsync("ann", "member leave Bob");

        Assert.Contains("Our Way: for (Bob).", await talk.SaysAsync("eve", "vote 1"), StringComparison.Ordinal);
        Assert.Contains("1 have voted", (await talk.SaysAsync("eve", "vote 1")).Replace("has", "have",
            StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_tier_takes_no_vote_away_and_gives_none()
    {
        using var talk = await VotingTests.ProposedAsync("class policy");

        await talk.SaysAsync("ann", "partner move basement to wider");
        await talk.SaysAsync("ann", "partner move wide to core");

        Assert.Contains("Noted for Basement: for.", await talk.SaysAsync("cat", "vote 1 for"),
            StringComparison.Ordinal);
        Assert.Contains("has no vote in this one", await talk.SaysAsync("wil", "vote 1 for"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_leaves_the_core_no_longer_sees_what_is_for_the_core_and_is_not_waited_for()
    {
        using var talk = await VotingTests.ProposedAsync("class agreement seen-by core");
        await talk.HearsAsync("cat");

        await talk.SaysAsync("ann", "partner move basement to wider");

        Assert.Contains("There is no decision “1” here.", await talk.SaysAsync("cat", "vote 1 for"),
            StringComparison.Ordinal);
        foreach (var who in new[] { "ann", "bob", "dan" })
        {
            await talk.SaysAsync(who, "vote 1 for");
        }

        await talk.ForwardToAsync("2026-03-16T18:00");
        Assert.Contains("Agreed: 3 for.", await talk.SaysAsync("ann", "vote 1"), StringComparison.Ordinal);
        Assert.Empty(await talk.HearsAsync("cat"));
    }

    [Fact]
    public async Task The_lead_decides_after_advice()
    {
        using var talk = await VotingTests.ProposedAsync("class advice");
        Assert.Contains("waits for the advice of Basement", await talk.HearsAsync("cat"), StringComparison.Ordinal);
        Assert.Contains("waits for the decision of KDYT", await talk.HearsAsync("ann"), StringComparison.Ordinal);

        await talk.SaysAsync("cat", "vote 1 against because of the cost");
        await talk.SaysAsync("dan", "vote 1 against");
        await talk.SaysAsync("ann", "vote 1 for");
        await talk.ForwardToAsync("2026-03-09T17:00");

        Assert.Contains("Agreed: 1 for, 2 against, 1 silent.", await talk.HearsAsync("dan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_that_fell_due_while_the_host_was_down_is_closed_as_of_its_rule()
    {
        using var talk = await VotingTests.ProposedAsync();
        await talk.HearsAsync("dan");
        talk.ClockTo("2026-03-11T09:00");

        Assert.Contains("That vote has closed", await talk.SaysAsync("bob", "object 1 because late"),
            StringComparison.Ordinal);
        var heard = await talk.HearsAsync("dan");

        Assert.Contains("Agreed: nobody objected.", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("A last word", heard, StringComparison.Ordinal);
        var decision = await talk.LookAsync(db => db.Decisions.SingleAsync());
        Assert.Equal(DecisionState.Agreed, decision.State);
    }

    [Fact]
    public async Task Nothing_can_pass_where_fewer_may_see_it_than_have_to_take_part()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        await talk.SaysAsync("ann", "decision class set policy quorum 4");

        Assert.Contains("only 3 may see it, so it could never pass",
            await talk.SaysAsync("ann", "decision propose Lend money class policy hidden-from basement"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_boards_is_agreed_subject_to_them()
    {
        using var talk = await VotingTests.ProposedAsync("class money");
        await talk.SaysAsync("ann", "board dates kdyt are 18 June 2026");
        foreach (var who in new[] { "ann", "bob", "cat", "dan" })
        {
            await talk.SaysAsync(who, "vote 1 for");
        }

        await talk.HearsAsync("dan");
        await talk.ForwardToAsync("2026-03-02T10:00");

        Assert.Contains("It is agreed subject to", await talk.HearsAsync("dan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_the_cards_look()
    {
        using var talk = await VotingTests.ProposedAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysAsync("cat", "object 1 because we have no staff on Saturdays");
        await talk.SaysAsync("ann", "vote record 1 yes for nightstop");
        var open = await talk.SaysAsync("dan", "vote 1");
        var group = await talk.SaysInRoomAsync("dan", "vote 1");
        await talk.ForwardToAsync("2026-03-09T17:00");
        var ended = await talk.SaysInRoomAsync("dan", "vote 1");
        await talk.SaysAsync("bob", "decision urgent Close the shelter tonight because the heating failed");
        var form = await talk.SaysAsync("dan", "decision propose");

        Approved.Check(string.Join(
            "\n\n----\n\n", open, group, ended, await talk.HearsAsync("dan"), form));
    }
}
