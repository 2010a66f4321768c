using NodaTime;
using PartnerBot.Features.Tests.Agendas;
using PartnerBot.Features.Tests.Register;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Help;

/// <summary>"status" says everything that waits for whoever asks, and nothing that does not.</summary>
public sealed class StatusTests
{
    private const string Nothing = "Nothing is waiting for you.";

    [Fact]
    public async Task Dates_and_votes_wait_until_they_are_answered()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "meeting poll core with Tue 31 March 10:00, Wed 1 April 10:00");
        await talk.SaysAsync("ann", "decision propose Buy a van");

        var status = await talk.SaysAsync("bob", "status");
        Assert.Contains("Date poll 1 would like your answer by ", status, StringComparison.Ordinal);
        Assert.Contains(
            "D-2026-001, “Buy a van”, would like your vote by Monday 9 March 2026, ",
            status,
            StringComparison.Ordinal);
        await talk.PressesAsync("bob", "Vote on D-2026-001");
        await talk.PressesAsync("bob", "We agree");
        Assert.DoesNotContain("D-2026-001", await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        await talk.SaysAsync("bob", "poll answer 1 1 yes, 2 no");

        Assert.Contains(Nothing, await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        Assert.Contains("D-2026-001, “Buy a van”", await talk.SaysAsync("cat", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_somebody_is_not_said_where_others_hear_it()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysAsync("ann", "decision propose Buy a van");

        var status = await talk.SaysInRoomAsync("bob", "status");

        Assert.Contains("in a personal chat with me to see what is yours to answer", status, StringComparison.Ordinal);
        Assert.DoesNotContain("D-2026-001", status, StringComparison.Ordinal);
        Assert.DoesNotContain(Nothing, status, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seen-by core")] // wider partners may not see it
    [InlineData("class agreement")] // the core votes
    public async Task A_vote_does_not_wait_for_those_who_have_none(string how)
    {
        using var talk = await Talk.WithAsync(AgendaScene.Axis);
        await talk.SaysAsync("ann", $"decision propose Buy a van {how}");

        Assert.Contains("D-2026-001", await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        Assert.Contains(Nothing, await talk.SaysAsync("wil", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_waits_for_those_who_may_cast_it()
    {
        using var talk = await Talk.WithAsync(Some.Axis.WithPerson("Lou", "our-way"));
        await talk.SaysAsync("ann", "member role Lou is coordinator");
        await talk.SaysAsync("ann", "decision propose Buy a van");

        Assert.Contains("D-2026-001", await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        Assert.Contains(Nothing, await talk.SaysAsync("lou", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_for_items_waits_until_something_or_nothing_is_said()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        const string asks = "The agenda of Core partner meeting asks whether there is anything from you, until "
            + "Monday 16 March 2026, 12:00.";
        Assert.DoesNotContain("asks whether", await talk.SaysAsync("wil", "status"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-10T10:00");

        Assert.Contains(asks, await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        await talk.PressesAsync("bob", "Agenda: Core partner meeting");
        await talk.SaysAsync("bob", "agenda nothing");

        Assert.Contains(Nothing, await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        Assert.Contains(asks, await talk.SaysAsync("cat", "status"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-16T12:01");
        Assert.Contains(Nothing, await talk.SaysAsync("cat", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_item_waits_for_the_coordinator()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota");
        await talk.ForwardToAsync("2026-03-16T12:01");
        await talk.SaysAsync("cat", "agenda add Roof leak");

        Assert.Contains(
            "Item 2 came after the agenda of Core partner meeting was published: it is for you to say",
            await talk.SaysAsync("ann", "status"),
            StringComparison.Ordinal);
        Assert.Contains(Nothing, await talk.SaysAsync("dan", "status"), StringComparison.Ordinal);
        await talk.SaysAsync("ann", "agenda accept 2");
        Assert.Contains(Nothing, await talk.SaysAsync("ann", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Written_updates_wait_for_those_who_are_asked()
    {
        using var talk = await AgendaScene.ScheduledAsync(
            AgendaScene.Axis.With(scene => scene.Series().Purpose = ""));
        await talk.ForwardToAsync("2026-03-16T12:01");
        await talk.SaysAsync("ann", "agenda updates core");

        Assert.Contains(
            "A few lines from you, in the place of Core partner meeting, would be welcome by ",
            await talk.SaysAsync("bob", "status"),
            StringComparison.Ordinal);
        await talk.PressesAsync("bob", "Write an update");
        await talk.SaysAsync("bob", "agenda update We moved.");

        Assert.Contains(Nothing, await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        Assert.Contains(Nothing, await talk.SaysAsync("wil", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_waits_for_whoever_may_settle_it()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.ForwardToAsync("2026-03-19T10:00");
        await talk.SaysAsync("ann", "meeting start");
        await talk.SaysAsync("ann", "note We meet in June");
        await talk.SaysAsync("ann", "meeting end");
        await talk.SaysAsync("bob", "minutes correct 1 to We meet in May");

        Assert.Contains(
            "Core partner meeting: 1 correction to the minutes would like your yes or no.",
            await talk.SaysAsync("ann", "status"),
            StringComparison.Ordinal);
        Assert.Contains(Nothing, await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        await talk.SaysAsync("ann", "minutes accept 1");
        Assert.Contains(Nothing, await talk.SaysAsync("ann", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_run_the_partnership_are_asked_whether_a_meeting_took_place()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.ForwardToAsync("2026-03-20T10:00");

        Assert.Contains(
            "Core partner meeting: nobody started the last meeting here. Did it take place?",
            await talk.SaysAsync("ann", "status"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("take place", await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_waits_for_the_board_of_the_organisation_that_needs_it()
    {
        using var talk = await Gated.AtOurWayAsync();
        await talk.SaysAsync("ann", "decision record Share a van class money");

        Assert.Contains(
            "D-2026-001, “Share a van”, waits for your board.",
            await talk.SaysAsync("bob", "status"),
            StringComparison.Ordinal);
        Assert.Contains(Nothing, await talk.SaysAsync("cat", "status"), StringComparison.Ordinal);
        await talk.SaysAsync("bob", "decision ratify 1");
        Assert.Contains(Nothing, await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_things_the_first_are_shown()
    {
        using var talk = await Talk.WithAsync();
        for (var number = 1; number <= 8; number++)
        {
            await talk.SaysAsync("ann", $"decision propose Buy van {number}");
            await talk.ForwardAsync(Period.FromMinutes(1));
        }

        var status = await talk.SaysAsync("bob", "status");

        // With the date poll that opened by itself.
        Assert.Contains("D-2026-005, “Buy van 5”, would like your vote", status, StringComparison.Ordinal);
        Assert.DoesNotContain("D-2026-006", status, StringComparison.Ordinal);
        Assert.Contains("And 3 more things.", status, StringComparison.Ordinal);
        Assert.Contains("[Vote on D-2026-002] [", status, StringComparison.Ordinal);
        Assert.DoesNotContain("[Vote on D-2026-003]", status, StringComparison.Ordinal);
    }
}
