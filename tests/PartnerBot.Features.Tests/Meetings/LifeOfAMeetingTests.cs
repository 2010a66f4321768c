using NodaTime;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Meetings;

/// <summary>The main job, from cadence to the reminder before the meeting, as people hear it.</summary>
public sealed class LifeOfAMeetingTests
{
    [Fact]
    public async Task From_cadence_to_the_reminder_before_the_meeting()
    {
        using var talk = await Talk.WithAsync();

        var asked = await talk.HearsAsync("bob");
        Assert.Contains("Core partner meeting: which dates suit Our Way?", asked, StringComparison.Ordinal);
        Assert.Contains("1. Thursday 19 March 2026, 10:00 to 11:30", asked, StringComparison.Ordinal);

        await talk.PressesAsync("bob", "Yes", "1. Thursday 19 March");
        await talk.SaysAsync("ann", "poll answer 1 all yes");
        await talk.SaysAsync("cat", "answer 1 yes 2 no");
        await talk.ForwardToAsync("2026-03-09T17:00");

        Assert.Contains("Core partner meeting has its date: Thursday 19 March 2026, 10:00 to 11:30 "
            + "(Europe/London)", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-19T09:00");
        var before = await talk.HearsAsync("dan");
        Assert.Contains("In a week: Core partner meeting", before, StringComparison.Ordinal);
        Assert.Contains("Coming up: Core partner meeting", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_have_not_answered_are_chased_and_only_until_they_do()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.SaysAsync("bob", "answer 1 yes");
        await talk.HearsAsync("bob");
        await talk.HearsAsync("cat");
        await talk.HearsAsync("dan");

        await talk.ForwardToAsync("2026-03-04T10:00");
        Assert.Empty(await talk.HearsAsync("bob"));
        Assert.Contains("when you have a minute", await talk.HearsAsync("cat"), StringComparison.Ordinal);
        Assert.Contains("when you have a minute", await talk.HearsAsync("dan"), StringComparison.Ordinal);

        await talk.SaysAsync("cat", "answer none");
        await talk.ForwardToAsync("2026-03-06T10:00");
        Assert.Empty(await talk.HearsAsync("cat"));
        Assert.Contains("a last word about dates", await talk.HearsAsync("dan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_everybody_has_spoken_the_date_is_settled_after_a_moment_of_grace()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        foreach (var who in new[] { "ann", "bob", "cat", "dan" })
        {
            await talk.SaysAsync(who, "poll answer 1 2 yes 1 no 3 no 4 no 5 no");
        }

        await talk.ForwardAsync(Period.FromMinutes(14));
        Assert.Contains("4 of 4 answered", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
        await talk.ForwardAsync(Period.FromMinutes(2));
        Assert.Contains(
            "core: Tuesday 24 March 2026, 10:00",
            await talk.SaysAsync("ann", "meeting list"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_ended_was_held_and_the_next_window_counts_from_it()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.SaysAsync("bob", "answer 1 yes");
        await talk.ForwardToAsync("2026-03-19T13:31");

        Assert.Contains("window 16 to 30 April", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
        Assert.Contains(
            "the last was held on Thursday 19 March 2026",
            await talk.SaysAsync("ann", "meeting list"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_core_organisations_must_come_a_second_round_follows_and_then_the_lead_is_asked_once()
    {
        using var talk = await Talk.WithAsync(Some.Axis.With(scene => scene.Series().Rule = Some.AllInTheRoom));
        await talk.TickAsync();
        await talk.SaysAsync("bob", "answer all yes");
        await talk.SaysAsync("cat", "answer none");
        await talk.ForwardToAsync("2026-03-09T17:01");

        Assert.Contains(
            "None of the first dates worked for everyone",
            await talk.HearsAsync("bob"),
            StringComparison.Ordinal);
        await talk.HearsAsync("ann");
        await talk.ForwardToAsync("2026-03-17T09:00");
        var asked = await talk.HearsAsync("ann");
        Assert.Contains("your help is needed", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("your help is needed", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        await talk.ForwardAsync(Period.FromDays(4));
        Assert.DoesNotContain("your help is needed", await talk.HearsAsync("ann"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_can_take_one_of_the_nearest_slots_in_one_tap()
    {
        using var talk = await Talk.WithAsync(Some.Axis.With(scene => scene.Series().Rule = Some.AllInTheRoom));
        await talk.TickAsync();
        await talk.SaysAsync("bob", "answer 5 yes");
        await talk.ForwardToAsync("2026-03-17T09:00");
        await talk.HearsAsync("ann");

        Assert.Contains("is set for Tuesday 31 March 2026, 10:00", await talk.PressesAsync("ann", "Tuesday 31 March "
            + "2026, 10:00: 1 can come"), StringComparison.Ordinal);
        Assert.Contains("has its date: Tuesday 31 March 2026", await talk.HearsAsync("cat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_closes_is_flagged_once_before_and_once_after()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.ForwardToAsync("2026-04-03T10:00");
        var heard = await talk.HearsAsync("ann");

        Assert.Single(Occurrences(heard, "the window is closing"));
        Assert.Single(Occurrences(heard, "no meeting this time"));
        await talk.ForwardAsync(Period.FromDays(5));
        Assert.DoesNotContain("no meeting this time", await talk.HearsAsync("ann"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_meeting_is_told_and_reminded_anew()
    {
        using var talk = await Talk.WithAsync();
        await ConfirmAsync(talk);
        await talk.HearsAsync("dan");

        Assert.Contains("is moved to Wednesday 25 March 2026, 14:00", await talk.SaysAsync("ann", "meeting move core "
            + "to Wed 25 March 14:00"), StringComparison.Ordinal);
        Assert.Contains(
            "has moved. It is now on Wednesday 25 March 2026, 14:00 to 15:30",
            await talk.HearsAsync("dan"),
            StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-25T09:00");
        Assert.Contains(
            "Coming up: Core partner meeting, Wednesday 25 March 2026, 14:00",
            await talk.HearsAsync("dan"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_told_and_another_date_is_looked_for()
    {
        using var talk = await Talk.WithAsync();
        await ConfirmAsync(talk);
        await talk.HearsAsync("dan");

        await talk.SaysAsync("ann", "meeting cancel core");
        var heard = await talk.HearsAsync("dan");
        Assert.Contains("will not take place", heard, StringComparison.Ordinal);
        Assert.Contains("which dates suit Nightstop?", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skipped_meeting_counts_for_the_cadence()
    {
        using var talk = await Talk.WithAsync();
        await ConfirmAsync(talk);

        await talk.SaysAsync("ann", "meeting skip core");
        await talk.TickAsync();
        Assert.Contains("window 16 to 30 April", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_change_of_answer_is_noted_and_only_the_lead_hears_of_it()
    {
        using var talk = await Talk.WithAsync(Some.Axis.With(scene => scene.Series().Rule = Some.AllInTheRoom));
        await talk.TickAsync();
        foreach (var who in new[] { "ann", "bob", "cat", "dan" })
        {
            await talk.SaysAsync(who, "answer all yes");
        }

        await talk.ForwardAsync(Period.FromHours(1));
        await talk.HearsAsync("ann");
        await talk.HearsAsync("cat");
        Assert.Contains(
            "The date was already set",
            await talk.SaysAsync("bob", "poll answer 1 1 no"),
            StringComparison.Ordinal);
        Assert.Contains("somebody can no longer come", await talk.HearsAsync("ann"), StringComparison.Ordinal);
        Assert.DoesNotContain("somebody can no longer come", await talk.HearsAsync("cat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_is_asked_while_all_representatives_are_away()
    {
        using var talk = await Talk.WithAsync(Some.Axis
            .With(scene => scene.Member("bob").AwayUntil = new LocalDate(2026, 3, 20)));

        Assert.Contains("which dates suit Our Way?", await talk.HearsAsync("eve"), StringComparison.Ordinal);
        Assert.Empty(await talk.HearsAsync("bob"));
    }

    [Fact]
    public async Task An_organisation_can_make_a_slot_if_any_of_its_people_can()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.SaysAsync("bob", "poll answer 1 1 no");
        await talk.SaysAsync("eve", "poll answer 1 1 yes");

        Assert.Contains("(1 yes)", await talk.SaysAsync("ann", "poll 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_confirmed_by_hand_ends_the_poll()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        Assert.Contains("is set for Wednesday 25 March 2026, 10:00", await talk.SaysAsync("ann", "meeting confirm "
            + "core 3"), StringComparison.Ordinal);
        Assert.Contains("the date is set", await talk.SaysAsync("bob", "poll 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_can_be_polled_for_with_times_of_ones_own()
    {
        using var talk = await Talk.WithAsync(Some.Axis.With(scene => scene.Series().Held(new LocalDate(2026, 3, 1))));

        Assert.Contains(
            "Poll 1 is open for Core partner meeting with 2 slots",
            await talk.SaysAsync("ann", "meeting poll core with Tue 31 March 10:00, Wed 1 April 14:00"),
            StringComparison.Ordinal);
        Assert.Contains("1. Tuesday 31 March 2026, 10:00", await talk.HearsAsync("cat"), StringComparison.Ordinal);
    }

    private static async Task ConfirmAsync(Talk talk)
    {
        await talk.TickAsync();
        await talk.SaysAsync("ann", "meeting confirm core 1");
        await talk.TickAsync();
    }

    private static IEnumerable<int> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf($"# Core partner meeting: {words}", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf($"# Core partner meeting: {words}", at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
