using NodaTime;

namespace PartnerBot.Features.Tests.Register;

/// <summary>Decisions that are agreed subject to boards. The clock stands at Monday 2 March 2026.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task Whoever_closes_a_vote_or_votes_too_late_reads_at_once_that_a_board_is_awaited()
    {
        const string subject = "It is agreed subject to Our Way’s board, earliest ";
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision propose Buy a van class money");
        foreach (var who in new[] { "ann", "bob", "cat", "dan" })
        {
            await talk.SaysAsync(who, "vote 1 for");
        }

        await talk.SaysAsync("bob", "vote 1");
        Assert.Contains(subject, await talk.SaysAsync("ann", "decision close 1"), StringComparison.Ordinal);
        Assert.Contains(subject, await talk.PressesAsync("bob", "Against"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_waits_for_a_board_that_ratifies_it_and_then_binds_everyone()
    {
        using var talk = await Gated.AtOurWayAsync();
        Assert.Equal(
            "Recorded as D-2026-001: Share a van. It binds everyone once ratified by Our Way’s board.",
            await talk.SaysAsync("ann", "decision record Share a van class money"));

        var shown = await talk.SaysAsync("cat", "decision show 1");
        Assert.Contains(
            "Agreed subject to Our Way’s board, earliest Thursday 19 March 2026.", shown, StringComparison.Ordinal);
        Assert.Contains("D-2026-001", await talk.SaysAsync("cat", "decision list awaiting boards"),
            StringComparison.Ordinal);

        await talk.ForwardToAsync("2026-03-20T10:00");
        Assert.Contains("Did it ratify “Share a van”?", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        Assert.Contains(
            "Our Way’s board has ratified D-2026-001. With that it binds everyone.",
            await talk.PressesAsync("bob", "It was ratified"),
            StringComparison.Ordinal);

        Assert.Contains("Agreed and ratified by Our Way’s board.", await talk.SaysAsync("cat", "decision show 1"),
            StringComparison.Ordinal);
        Assert.Equal("No decision waits for a board.", await talk.SaysAsync("cat", "decision list awaiting boards"));
    }

    [Fact]
    public async Task The_day_papers_are_due_is_remembered_to_that_organisation_alone()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysAsync("ann", "decision record Share a van class money");

        await talk.ForwardToAsync("2026-03-09T18:00");

        // Papers ten days before Thursday 19 March, which is a Monday.
        Assert.Contains(
            "wants its papers by Monday 9 March 2026",
            await talk.HearsAsync("bob"),
            StringComparison.Ordinal);
        foreach (var who in new[] { "ann", "cat", "dan" })
        {
            Assert.DoesNotContain("papers", await talk.HearsAsync(who), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("papers", await talk.RoomHearsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_no_approval_the_next_board_counts_and_after_a_second_the_lead_may_help()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysAsync("ann", "decision record Share a van class money");

        await talk.ForwardToAsync("2026-03-23T10:00");
        Assert.Contains("earliest Thursday 16 April 2026", await talk.SaysAsync("cat", "decision show 1"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("may need a hand", await talk.HearsAsync("ann"), StringComparison.Ordinal);

        await talk.ForwardToAsync("2026-04-22T10:00");
        Assert.Contains("has met twice since", await talk.HearsAsync("ann"), StringComparison.Ordinal);
        Assert.Contains(
            "please tell me when the board meets next",
            await talk.HearsAsync("bob"),
            StringComparison.Ordinal);
        Assert.Contains(
            "earliest day not known yet: there is no date on record for Our Way’s board",
            await talk.SaysAsync("cat", "decision show 1"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("board", await talk.RoomHearsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_on_record_with_its_reason_the_leads_hear_of_it_and_a_board_may_think_again()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Share a van class money");

        Assert.StartsWith(
            "On record: Our Way’s board refused D-2026-001. It does not bind",
            await talk.SaysAsync("bob", "decision refuse 1 because there is no money for staff"),
            StringComparison.Ordinal);

        Assert.Contains("Our Way’s board refused “Share a van”: There is no money for staff.",
            await talk.HearsAsync("ann"), StringComparison.OrdinalIgnoreCase);
        var shown = await talk.SaysAsync("cat", "decision show 1");
        Assert.Contains("refused by Our Way’s board, so it does not bind", shown, StringComparison.Ordinal);
        Assert.Contains("there is no money for staff", shown, StringComparison.Ordinal);
        Assert.StartsWith(
            "The register says already that the board refused",
            await talk.SaysAsync("bob", "decision refuse 1 because of the cost"),
            StringComparison.Ordinal);
        Assert.Contains("With that it binds everyone.", await talk.SaysAsync("bob", "decision ratify 1"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "That board has ratified this decision already",
            await talk.SaysAsync("bob", "decision ratify 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_coordinator_wrote_down_for_a_board_is_named_so_and_its_own_people_can_put_it_right()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Share a van class money");

        Assert.Contains("The register says that you wrote it down for them.",
            await talk.SaysAsync("ann", "decision ratify 1 for our-way"), StringComparison.Ordinal);
        Assert.Contains("ratified on Monday 2 March 2026, as a coordinator wrote down for it",
            await talk.SaysAsync("cat", "decision show 1"), StringComparison.Ordinal);
        Assert.StartsWith("On record: Our Way’s board refused D-2026-001. It does not",
            await talk.SaysAsync("bob", "decision refuse 1 because we were never asked"), StringComparison.Ordinal);
        Assert.StartsWith("That organisation said itself what its board decided",
            await talk.SaysAsync("ann", "decision ratify 1 for our-way"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_decision_was_superseded_there_is_nothing_left_to_ratify()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Share a van class money");
        await talk.SaysAsync("ann", "decision record Share two bicycles");
        await talk.SaysAsync("ann", "decision supersede 1 with 2");

        Assert.StartsWith("There is nothing left to ratify", await talk.SaysAsync("bob", "decision ratify 1"),
            StringComparison.Ordinal);
        Assert.StartsWith("There is nothing left to ratify",
            await talk.SaysAsync("bob", "decision refuse 1 because of the cost"), StringComparison.Ordinal);
        Assert.Contains("Our Way’s board: no longer asked", await talk.SaysAsync("cat", "decision show 1"),
            StringComparison.Ordinal);
        await talk.ForwardAsync(Period.FromWeeks(8));
        Assert.DoesNotContain("D-2026-001", await talk.HearsAsync("bob"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_waits_for_a_board_replaces_the_older_one_only_when_it_binds()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Share two bicycles");
        await talk.SaysAsync("ann", "decision record Share a van class money");

        Assert.Contains("as soon as it has been ratified by every board that is asked",
            await talk.SaysAsync("ann", "decision supersede 1 with 2"), StringComparison.Ordinal);
        Assert.Contains("Agreed on Monday", await talk.SaysAsync("cat", "decision show 1"), StringComparison.Ordinal);
        await talk.SaysAsync("bob", "decision ratify 2");

        Assert.Contains("Superseded by D-2026-002.", await talk.SaysAsync("cat", "decision show 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_an_organisation_leaves_nobody_waits_for_its_board()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Share a van class money");

        await talk.SaysAsync("ann", "partner leave our-way");

        Assert.Contains("Agreed on Monday 2 March 2026.", await talk.SaysAsync("cat", "decision show 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_boards_are_awaited_together_and_the_last_of_them_says_when()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("cat", "board gate basement for money");
        await talk.SaysAsync("ann", "decision record Share a van class money");
        Assert.Contains(
            "Agreed subject to the boards of Basement and Our Way, earliest day not known yet: there is no date on "
                + "record "
                + "for Basement’s board.",
            await talk.SaysAsync("dan", "decision show 1"),
            StringComparison.Ordinal);
        Assert.Contains(
            "D-2026-001: when does your board meet?",
            await talk.HearsAsync("cat"),
            StringComparison.Ordinal);

        await talk.SaysAsync("cat", "board dates basement are 14 May 2026");

        Assert.Contains("earliest Thursday 14 May 2026", await talk.SaysAsync("dan", "decision show 1"),
            StringComparison.Ordinal);
        Assert.Contains("Now agreed subject to Basement’s board, earliest Thursday 14 May 2026.",
            await talk.SaysAsync("bob", "decision ratify 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_hears_when_the_last_board_has_ratified_but_not_of_what_is_for_the_core()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysAsync("ann", "decision record Share a van class money");
        await talk.SaysAsync("ann", "decision record Share a secret class money seen-by core");
        await talk.RoomHearsAsync();

        await talk.SaysAsync("bob", "decision ratify 1");
        await talk.SaysAsync("bob", "decision ratify 2");

        var heard = await talk.RoomHearsAsync();
        Assert.Contains("Every board that was asked has ratified “Share a van”.", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_that_may_not_know_of_a_decision_is_not_asked()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Buy from Our Way class money hidden-from our-way");

        Assert.Contains("Agreed on Monday", await talk.SaysAsync("cat", "decision show 1"), StringComparison.Ordinal);
        Assert.StartsWith("I see no decision 1 here", await talk.SaysAsync("bob", "decision ratify 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsal_knows_what_waits_for_a_board()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Share a van class money");

        var rehearsed = await talk.SaysAsync("ann", "rehearse 1 month answers none");

        Assert.Contains("board-papers", rehearsed, StringComparison.Ordinal);
        Assert.Contains("board-asked", rehearsed, StringComparison.Ordinal);
    }
}
