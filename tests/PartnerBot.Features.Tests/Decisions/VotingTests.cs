using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Decisions;

/// <summary>A proposal from its first word to its result, as people hear it.</summary>
public sealed class VotingTests
{
    [Fact]
    public async Task From_a_proposal_to_its_result_by_consent()
    {
        using var talk = await Talk.WithAsync(Quiet);
        Assert.StartsWith(
            "Proposed as D-2026-001. I am asking 4 organisations; the vote is open until Monday 9 March 2026, 17:00.",
            await talk.SaysAsync("bob", "decision propose Open on Saturdays because families ask for it"),
            StringComparison.Ordinal);

        var asked = await talk.HearsAsync("cat");
        Assert.Contains("waits for the vote of Basement: Open on Saturdays.", asked, StringComparison.Ordinal);
        Assert.Contains(
            "Passes if none of the 4 organisations objects by Monday 9 March 2026, 17:00; 0 have answered.",
            asked,
            StringComparison.Ordinal);
        Assert.DoesNotContain("D-2026-001", await talk.HearsAsync("bob"), StringComparison.Ordinal);

        Assert.Contains(
            "Thank you. Noted for Basement: for.",
            await talk.PressesAsync("cat", "We agree"),
            StringComparison.Ordinal);
        await talk.SaysAsync("bob", "vote 1 yes");
        await talk.ForwardToAsync("2026-03-09T17:00");

        var result = await talk.HearsAsync("dan");
        Assert.Contains(
            "Agreed: nobody objected. 2 organisations answered and 2 were silent.", result, StringComparison.Ordinal);
        Assert.Contains("For: Basement and Our Way", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_have_not_voted_are_chased()
    {
        using var talk = await ProposedAsync();
        await talk.SaysAsync("cat", "vote 1 for");
        await talk.HearsAsync("cat");
        await talk.HearsAsync("dan");

        await talk.ForwardToAsync("2026-03-04T10:00");
        Assert.Contains("When you have a minute", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.DoesNotContain("When you have a minute", await talk.HearsAsync("cat"), StringComparison.Ordinal);
        await talk.SaysAsync("dan", "abstain 1");
        await talk.ForwardToAsync("2026-03-06T10:00");
        Assert.DoesNotContain("A last word about D-", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.Contains("A last word about D-2026-001", await talk.HearsAsync("ann"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_objection_needs_a_reason_and_stops_a_consent()
    {
        using var talk = await ProposedAsync();
        await talk.HearsAsync("cat");

        Assert.Contains("please say why", await talk.PressesAsync("cat", "We object"), StringComparison.Ordinal);
        Assert.Contains(
            "Noted for Basement: objects.",
            await talk.PressesAsync("cat", "We object", "", ("reason", "we have no staff on Saturdays")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Basement objects: we have no staff on Saturdays",
            await talk.SaysAsync("dan", "vote 1"),
            StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-09T17:00");
        Assert.Contains(
            "Not agreed, because of an objection: 0 for, 1 objected, 3 silent.",
            await talk.HearsAsync("dan"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_of_its_people_can_change_a_vote_and_hears_whose_it_was()
    {
        using var talk = await ProposedAsync("class policy");

        await talk.SaysAsync("bob", "vote 1 for");
        Assert.Contains(
            "Noted for Our Way: against. It was for, by Bob.",
            await talk.SaysAsync("eve", "vote 1 against"),
            StringComparison.Ordinal);
        Assert.Contains("Our Way: against (Eve).", await talk.SaysAsync("bob", "vote 1"), StringComparison.Ordinal);
        Assert.Contains("is taken back", await talk.SaysAsync("bob", "vote 1 none"), StringComparison.Ordinal);
        Assert.Contains(
            "The vote of Our Way is not there yet.", await talk.SaysAsync("bob", "vote 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_by_telephone_is_marked_and_the_organisation_can_overturn_it()
    {
        using var talk = await ProposedAsync();

        Assert.Contains(
            "Written down for Nightstop on D-2026-001: for.",
            await talk.SaysAsync("ann", "vote record 1 yes for nightstop"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Nightstop: for, written down for you by Ann. You can change it.",
            await talk.SaysAsync("dan", "vote 1"),
            StringComparison.Ordinal);
        Assert.Contains(
            "It was for, as Ann had written down for you.",
            await talk.SaysAsync("dan", "object 1 because we cannot"),
            StringComparison.Ordinal);
        Assert.Contains(
            "only its own people can change that",
            await talk.SaysAsync("ann", "vote record 1 yes for nightstop"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Only a coordinator can do that", await talk.SaysAsync("bob", "vote record 1 yes for kdyt"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_have_voted_it_closes_after_a_quarter_of_an_hour()
    {
        using var talk = await ProposedAsync("class policy");
        foreach (var who in new[] { "ann", "bob", "cat", "dan" })
        {
            await talk.SaysAsync(who, "vote 1 for");
        }

        await talk.ForwardToAsync("2026-03-02T09:14");
        Assert.Contains("open for votes", await talk.SaysAsync("ann", "vote 1"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-02T09:16");
        Assert.Contains("Agreed: 4 for.", await talk.SaysAsync("ann", "vote 1"), StringComparison.Ordinal);
        Assert.Contains("That vote has closed", await talk.SaysAsync("ann", "vote 1 no"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_at_the_closing_instant_is_late_even_before_the_count()
    {
        using var talk = await ProposedAsync();
        talk.ClockTo("2026-03-09T17:00");

        Assert.Contains("That vote has closed", await talk.SaysAsync("bob", "vote 1 for"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_in_the_group_shows_the_count_and_nobody_who_is_late()
    {
        using var talk = await Talk.WithAsync(Quiet);
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysAsync("ann", "decision propose Open on Saturdays class policy");
        var room = await talk.RoomHearsAsync();
        Assert.Contains("0 have voted.", room, StringComparison.Ordinal);

        await talk.PressesInRoomAsync("bob", "For");
        await talk.SaysAsync("cat", "vote 1 against");
        var card = await talk.RoomSeesAsync();

        Assert.Contains("1 for · 1 against", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Nightstop", card, StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-09T17:00");
        var result = await talk.RoomHearsAsync();
        Assert.Contains("Came to nothing: only 2 of 4 organisations took part, and 3 were needed.", result,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Nightstop", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_leaves_in_mid_vote_keeps_its_vote_and_one_without_a_vote_is_not_waited_for()
    {
        using var talk = await ProposedAsync("class agreement");
        await talk.SaysAsync("dan", "vote 1 for");
        await talk.SaysAsync("ann", "partner leave nightstop");
        await talk.SaysAsync("ann", "partner leave basement");
        await talk.SaysAsync("ann", "vote 1 for");
        await talk.SaysAsync("bob", "vote 1 for");

        await talk.ForwardToAsync("2026-03-02T10:00");

        Assert.Contains("Agreed: 3 for.", await talk.SaysAsync("ann", "vote 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_can_be_taken_back_by_who_made_it()
    {
        using var talk = await ProposedAsync();
        await talk.HearsAsync("cat");

        Assert.Contains("Only whoever proposed it", await talk.SaysAsync("cat", "decision withdraw 1"),
            StringComparison.Ordinal);
        Assert.Contains("is taken back", await talk.SaysAsync("bob", "decision withdraw 1"), StringComparison.Ordinal);
        Assert.Contains("Taken back before it was decided.", await talk.HearsAsync("cat"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-09T18:00");
        Assert.DoesNotContain("D-2026-001", await talk.HearsAsync("cat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_cut_a_vote_short()
    {
        using var talk = await ProposedAsync();

        Assert.Contains("4 organisations can still vote until", await talk.SaysAsync("ann", "decision close 1"),
            StringComparison.Ordinal);
        foreach (var who in new[] { "ann", "bob", "cat", "dan" })
        {
            await talk.SaysAsync(who, "vote 1 for");
        }

        Assert.Contains("Agreed", await talk.SaysAsync("ann", "decision close 1"), StringComparison.Ordinal);
        Assert.Contains("That vote has closed", await talk.SaysAsync("ann", "decision close 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_can_be_filled_in_on_a_card()
    {
        using var talk = await Talk.WithAsync(Quiet);
        Assert.Contains("{text} What is to be decided", await talk.SaysAsync("bob", "decision propose"),
            StringComparison.Ordinal);

        var answer = await talk.PressesAsync(
            "bob", "Propose", "", ("text", "Close the class until because"), ("reasons", ""), ("kind", "money"),
            ("closing", "2026-04-01"), ("seenby", "core"));

        Assert.Contains("the vote is open until Wednesday 1 April 2026, 17:00", answer, StringComparison.Ordinal);
        Assert.Contains("Close the class until because", answer, StringComparison.Ordinal);
        Assert.Contains("at least 3 of the 4 organisations (two thirds)", answer, StringComparison.Ordinal);
    }

    /// <summary>A wider partner takes part too, and no date polls come between.</summary>
    internal static Scene Quiet => Some.Axis
        .WithOrganisation("wide", "Wide World", Tier.Wider)
        .WithPerson("Wil", "wide")
        .With(scene => scene.Series().Pause());

    internal static async Task<Talk> ProposedAsync(string more = "")
    {
        var talk = await Talk.WithAsync(Quiet);
        await talk.SaysAsync("bob", $"decision propose Open on Saturdays {more}".Trim());
        return talk;
    }
}
