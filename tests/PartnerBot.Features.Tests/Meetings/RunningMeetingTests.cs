using PartnerBot.Chat;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Meetings;

/// <summary>A meeting from the moment people come together to the draft minutes.</summary>
public sealed class RunningMeetingTests
{
    private const string Confirm = "meeting confirm core Thursday 19 March 2026 10:00";

    [Fact]
    public async Task A_meeting_is_started_around_its_time_and_not_before()
    {
        using var talk = await ScheduledAsync();

        await talk.ForwardToAsync("2026-03-19T08:59");
        Assert.Contains(
            "so it can be started from Thursday 19 March 2026, 09:00",
            await talk.SaysAsync("ann", "meeting start core"),
            StringComparison.Ordinal);

        await talk.ForwardToAsync("2026-03-19T09:00");
        Assert.Contains(
            "Core partner meeting has started.",
            await talk.SaysAsync("ann", "meeting start"),
            StringComparison.Ordinal);
        Assert.Contains(
            "is running already", await talk.SaysAsync("bob", "meeting start core"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_without_a_date_is_not_started()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        Assert.Equal(Meeting.NoDateYet.Sentence, await talk.SaysAsync("ann", "meeting start core"));
        Assert.Contains(
            "I know no series called", await talk.SaysAsync("ann", "meeting start xyzzy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_there_says_so_in_one_tap()
    {
        using var talk = await StartedAsync(Some.Axis.With(scene => scene.Series().Quorum =
            WinningRule.Any with { AtLeast = 3 }));

        await talk.ForwardToAsync("2026-03-19T10:06");
        Assert.DoesNotContain("We are here", await talk.HearsAsync("ann"), StringComparison.Ordinal);
        Assert.Contains("[We are here]", await talk.HearsAsync("bob"), StringComparison.Ordinal);

        var pressed = await talk.PressesAsync("bob", "We are here");
        Assert.Contains("Our Way is here. Quorum not reached yet: 1 more organisation needed", pressed,
            StringComparison.Ordinal);
        Assert.Contains("Here: Ann of KDYT and Bob of Our Way", pressed, StringComparison.Ordinal);
        Assert.Contains("[✓ We are here]", pressed, StringComparison.Ordinal);
        Assert.Contains("Quorum reached: 3 organisations here", await talk.SaysAsync("cat", "we are here"),
            StringComparison.Ordinal);
        Assert.Contains("you answer for Our Way", await talk.SaysAsync("bob", "meeting here Nightstop"),
            StringComparison.Ordinal);
        Assert.Equal("Noted: apologies from Nightstop.", await talk.SaysAsync("ann", "meeting apologies Nightstop"));
        Assert.Contains("Apologies: Nightstop", await talk.SeesAsync("bob"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_written_changed_and_struck_while_people_talk()
    {
        using var talk = await StartedAsync();

        Assert.Equal("Noted as line 1.", await talk.SaysAsync("bob", "note The rota works well"));
        Assert.Equal("Noted as line 2.", await talk.SaysAsync("cat", "note Nobody has keys"));
        Assert.Equal("Line 1 now says: The rota works badly",
            await talk.SaysAsync("ann", "minutes change 1 to The rota works badly"));
        Assert.Equal("Line 2 is struck out.", await talk.SaysAsync("dan", "minutes strike #2"));
        Assert.Equal(MinutesRefusals.NoSuchLine.Sentence, await talk.SaysAsync("dan", "minutes strike 2"));
        Assert.Contains("too long for one line", await talk.SaysAsync("dan", $"note {new string('x', 1_001)}"),
            StringComparison.Ordinal);
        Assert.Equal("Noted as line 3.", await talk.SaysAsync("cat", "note Found them"));

        var minutes = await talk.SaysAsync("ann", "minutes");
        Assert.Contains("1. The rota works badly\n3. Found them", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("keys", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_filled_in_on_the_card_becomes_a_line()
    {
        using var talk = await StartedAsync();

        var pressed = await talk.PressesAsync("ann", "Note", "", ("words", "Pipes \"froze\" {again}; to whom it may"));

        Assert.Contains("1. Pipes \"froze\" {again}; to whom it may", pressed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_runs_everything_about_it_shows_that()
    {
        using var talk = await StartedAsync();

        Assert.Contains("core: under way now", await talk.SaysAsync("dan", "meeting list"), StringComparison.Ordinal);
        Assert.Contains("[We are here]", await talk.SaysAsync("dan", "meeting show core"), StringComparison.Ordinal);
        Assert.Contains("I know no partner called", await talk.SaysAsync("dan", "meeting here xyzzy"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_meeting_is_neither_moved_nor_called_off()
    {
        using var talk = await StartedAsync();

        foreach (var phrase in new[] { "meeting move core to Fri 20 March 10:00", "meeting cancel core" })
        {
            Assert.Equal(Meeting.Running.Sentence, await talk.SaysAsync("ann", phrase));
        }
    }

    [Fact]
    public async Task Ending_it_sends_the_draft_to_everybody_also_to_those_who_were_not_there()
    {
        using var talk = await StartedAsync();
        await talk.SaysAsync("ann", "note The rota works well");
        await talk.HearsAsync("dan");

        Assert.Contains("corrections can be made until Thursday 26 March 2026",
            await talk.SaysAsync("ann", "meeting end"), StringComparison.Ordinal);

        var draft = await talk.HearsAsync("dan");
        Assert.Contains("In case you could not be there, this is what happened.", draft, StringComparison.Ordinal);
        Assert.Contains("1. The rota works well", draft, StringComparison.Ordinal);
        Assert.Contains("window 16 to 30 April", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
        Assert.Equal(
            "No meeting is running now. When you come together, say 'meeting start' and the name of the series.",
            await talk.SaysAsync("ann", "meeting end"));
    }

    [Fact]
    public async Task Two_hours_after_its_planned_end_it_ends_by_itself()
    {
        using var talk = await StartedAsync();
        await talk.SaysAsync("ann", "note The rota works well");

        await talk.ForwardToAsync("2026-03-19T13:29");
        Assert.Contains("under way", await talk.SaysAsync("ann", "minutes"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-19T13:31");
        Assert.Contains("Draft. Corrections can be proposed", await talk.SaysAsync("ann", "minutes"),
            StringComparison.Ordinal);
        Assert.Contains("window 16 to 30 April", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_nobody_started_counts_as_held_and_the_coordinator_is_asked()
    {
        using var talk = await ScheduledAsync();
        await talk.ForwardToAsync("2026-03-19T13:29");
        await talk.HearsAsync("ann");
        Assert.DoesNotContain("window", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);

        await talk.ForwardToAsync("2026-03-19T13:31");
        Assert.Contains("nobody started it with me. Did it take place?", await talk.HearsAsync("ann"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("minutes", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.Contains("window 16 to 30 April", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);

        Assert.Equal("Noted as line 1.", await talk.SaysAsync("ann", "note We met on a bench"));
        Assert.Contains("with 1 line, go to everybody", await talk.SaysAsync("ann", "meeting happened core"),
            StringComparison.Ordinal);
        Assert.Contains("1. We met on a bench", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.Equal(MinutesRefusals.WasStarted.Sentence, await talk.SaysAsync("ann", "meeting happened core"));
    }

    [Fact]
    public async Task A_meeting_that_did_not_happen_puts_the_series_back()
    {
        using var talk = await ScheduledAsync();
        await talk.ForwardToAsync("2026-03-19T13:31");
        await talk.SeesAsync("ann");

        Assert.Contains("did not take place, and the cadence counts as if it had never been. The next one falls due "
            + "17 to 31 March", await talk.PressesAsync("ann", "It did not happen"), StringComparison.Ordinal);
        Assert.Contains("the last was held on Tuesday 17 February 2026", await talk.SaysAsync("ann", "meeting list"),
            StringComparison.Ordinal);
        Assert.Equal("There are no minutes of Core partner meeting yet.",
            await talk.SaysAsync("ann", "meeting did not happen core"));
    }

    [Theory]
    [InlineData("2026-03-19T12:00", "did not take place. I will look for another date within the cadence.")]
    [InlineData("2026-03-19T09:59", "There are no minutes of Core partner meeting yet.")] // still to come
    [InlineData("2026-03-27T12:00", "did not take place, and the cadence counts as if it had never been.")] // late
    public async Task Whenever_somebody_says_that_it_did_not_happen_it_did_not(string at, string answer)
    {
        using var talk = await ScheduledAsync();
        await talk.ForwardToAsync(at);

        Assert.Contains(answer, await talk.SaysAsync("ann", "meeting did not happen core"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_started_meeting_did_happen()
    {
        using var talk = await StartedAsync();
        await talk.SaysAsync("ann", "meeting end");

        Assert.Equal(MinutesRefusals.WasStarted.Sentence, await talk.SaysAsync("ann", "meeting did not happen core"));
    }

    [Fact]
    public async Task The_chair_goes_round_and_is_named_the_day_before()
    {
        using var talk = await ScheduledAsync(Some.Axis.With(
            scene => scene.Series().Chair = ChairRule.Read("rotating")!));
        await talk.ForwardToAsync("2026-03-18T12:00");
        Assert.Contains("In the chair: Basement.", await talk.HearsAsync("dan"), StringComparison.Ordinal);

        await talk.ForwardToAsync("2026-03-19T10:00");
        Assert.Contains("Chair: Basement", await talk.PressesAsync("dan", "Start the meeting"),
            StringComparison.Ordinal);
        Assert.Equal("Noted: KDYT is in the chair.", await talk.SaysAsync("ann", "meeting chair kdyt"));
        await talk.SaysAsync("ann", "meeting end");

        var series = await talk.LookAsync(db => Task.FromResult(db.Series.Single()));
        var roster = await talk.LookAsync(db => Store.Rosters.RosterAsync(db, series.PartnershipId, default));
        Assert.Equal("Nightstop", series.NextChair(roster)!.Name);
    }

    [Fact]
    public async Task A_room_for_everybody_does_not_see_what_was_said_in_the_room_for_the_core()
    {
        using var talk = await StartedAsync(Some.Axis
            .WithOrganisation("library", "Library", Tier.Wider).WithPerson("Wim", "library")
            .With(scene => scene.Series().Tiers = [Tier.Lead, Tier.Core, Tier.Wider]));
        await talk.SaysInRoomAsync("ann", "room here for core", "core");
        await talk.SaysInRoomAsync("ann", "room here", "all");

        Assert.Equal("Noted as line R1.", await talk.SaysInRoomAsync("bob", "note The grant is short", "core"));
        Assert.Equal("Noted as line 1.", await talk.SaysInRoomAsync("bob", "note All is well", "all"));

        Assert.Contains("grant", await talk.SaysAsync("cat", "minutes"), StringComparison.Ordinal);
        Assert.DoesNotContain("grant", await talk.SaysAsync("wim", "minutes"), StringComparison.Ordinal);
        Assert.DoesNotContain("grant", await talk.SaysInRoomAsync("cat", "minutes", "all"), StringComparison.Ordinal);
        Assert.Equal(MinutesRefusals.NoSuchLine.Sentence, await talk.SaysAsync("wim", "minutes strike R1"));
        await talk.SaysAsync("ann", "meeting end");
        Assert.DoesNotContain("grant", await talk.HearsAsync("wim"), StringComparison.Ordinal);
        Assert.Contains("grant", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.DoesNotContain("grant", await talk.RoomHearsAsync("all"), StringComparison.Ordinal);
        Assert.Contains("grant", await talk.RoomHearsAsync("core"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_and_actions_are_captured_in_one_line_each()
    {
        using var talk = await StartedAsync();

        await talk.SaysAsync("ann", "decision record We open on Saturdays");
        await talk.SaysAsync("bob", "action add Send the rota by Fri 27 March for Bob");

        var minutes = await talk.SaysAsync("dan", "minutes");
        Assert.Contains("1. Decision: ", minutes, StringComparison.Ordinal);
        Assert.Contains("We open on Saturdays", minutes, StringComparison.Ordinal);
        Assert.Contains("2. Action: ", minutes, StringComparison.Ordinal);
        Assert.Contains("Send the rota", minutes, StringComparison.Ordinal);
        Assert.Contains("so its words stay", await talk.SaysAsync("ann", "minutes change 1 to Never"),
            StringComparison.Ordinal);
        Assert.Contains("still on record", await talk.SaysAsync("ann", "minutes strike 1"), StringComparison.Ordinal);
    }

    internal static async Task<Talk> ScheduledAsync(params Scene[] scenes)
    {
        var talk = await Talk.WithAsync(scenes);
        await talk.TickAsync();
        var said = await talk.SaysAsync("ann", Confirm);
        Assert.Contains("Thursday 19 March 2026, 10:00", said, StringComparison.Ordinal);
        return talk;
    }

    internal static async Task<Talk> StartedAsync(params Scene[] scenes)
    {
        var talk = await ScheduledAsync(scenes);
        await talk.ForwardToAsync("2026-03-19T10:00");
        var said = await talk.AskAsync("ann", "meeting start core");
        Assert.IsType<Card>(said.Card);
        return talk;
    }
}
