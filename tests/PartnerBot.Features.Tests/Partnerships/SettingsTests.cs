using NodaTime;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Partnerships;

/// <summary>How a partnership is set up, where it is posted to, and what is everybody's own.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("name Axis", "The name of the partnership is now Axis (before: Axis Youth Hub).")]
    [InlineData("zone europe/dublin", "The time zone is now Europe/Dublin (before: Europe/London).")]
    [InlineData("nation Scotland", "is now Scotland (before: England and Wales).")]
    [InlineData("quiet 17:00-09:00", "The quiet time is now 17:00 to 09:00 (before: 18:00 to 08:00 and at weekends).")]
    [InlineData("cap 2", "is now 2 (before: 4).")]
    [InlineData("extra 2026-06-15", "The extra bank holidays are Monday 15 June 2026.")]
    [InlineData("cap 4", "That is how it is set already.")]
    public async Task Every_setting_can_be_changed(string setting, string answered)
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(answered, await talk.SaysAsync("ann", $"settings set {setting}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings set zone Londn", "I know no time zone “Londn”. Did you mean Europe/London?")]
    [InlineData(
        "settings set zone Middle Earth",
        "I know no time zone “Middle Earth”. Please give a time zone such as Europe/London.")]
    [InlineData("settings set nation Cornwall", "Please give England and Wales, Scotland or Northern Ireland.")]
    [InlineData("settings set quiet always", "Please give hours such as '18:00-08:00 weekends', or 'off'.")]
    [InlineData("settings set cap many", "Please give a number of messages a day, from 1 to 20.")]
    [InlineData(
        "settings set colour blue", "There is no setting “colour”. There is name, zone, nation, quiet, cap and extra.")]
    [InlineData("blackout add 14 August 2026 to 3 August 2026", "Please give the first day first.")]
    [InlineData("blackout add 03/08/2026 to 14 August 2026", "could be")]
    [InlineData("blackout add 3 August 2025", "is in the past.")]
    [InlineData("blackout add 3 August 2026 to 3 August 2028", "more than half a year")]
    [InlineData("blackout remove 7", "No days are set on which you never meet.")]
    public async Task What_cannot_be_is_told_and_changes_nothing(string said, string answered)
    {
        using var talk = await Talk.WithAsync();
        var before = await talk.SaysAsync("ann", "settings");

        Assert.Contains(answered, await talk.SaysAsync("ann", said), StringComparison.Ordinal);
        Assert.Equal(before, await talk.SaysAsync("ann", "settings"));
    }

    [Fact]
    public async Task A_zone_that_comes_near_is_one_tap_away()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "settings set zone Dubln");

        Assert.Contains(
            "The time zone is now Europe/Dublin",
            await talk.PressesAsync("ann", "Europe/Dublin"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "3 to 14 August 2026 because summer break", "Monday 3 August 2026 to Friday 14 August 2026 (summer break)")]
    [InlineData("3 August 2026 to 14 August 2026", "Monday 3 August 2026 to Friday 14 August 2026")]
    [InlineData("21 December 2026 - 1 January 2027", "Monday 21 December 2026 to Friday 1 January 2027")]
    [InlineData("14 August 2026", "Friday 14 August 2026")]
    public async Task Days_without_meetings_are_added_and_removed(string dates, string days)
    {
        using var talk = await Talk.WithAsync();

        Assert.StartsWith(
            $"No meetings on {days}.", await talk.SaysAsync("ann", $"blackout add {dates}"), StringComparison.Ordinal);
        Assert.Contains(days, await talk.SaysAsync("bob", "blackout list"), StringComparison.Ordinal);
        Assert.Equal($"Meetings are possible again on {days}.", await talk.SaysAsync("ann", "blackout remove 1"));
    }

    [Fact]
    public async Task Blackout_dates_are_not_offered()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "blackout add 23 March 2026 to 27 March 2026");
        await talk.TickAsync();

        var poll = await talk.SaysAsync("bob", "poll");

        Assert.Contains("March 2026", poll, StringComparison.Ordinal);
        Assert.DoesNotContain("24 March", poll, StringComparison.Ordinal);
        Assert.DoesNotContain("25 March", poll, StringComparison.Ordinal);
        Assert.DoesNotContain("26 March", poll, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_is_claimed_listed_and_left()
    {
        using var talk = await Talk.WithAsync();

        Assert.StartsWith(
            "This is a shared room of Axis Youth Hub",
            await talk.SaysInRoomAsync("ann", "room here"),
            StringComparison.Ordinal);
        Assert.Contains(
            "| group | group chat | everybody | teams |",
            await talk.SaysAsync("bob", "room list"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "This is no longer a shared room",
            await talk.SaysInRoomAsync("ann", "room leave"),
            StringComparison.Ordinal);
        Assert.Contains(
            "There is no shared room yet", await talk.SaysAsync("bob", "room list"), StringComparison.Ordinal);
        Assert.StartsWith(
            "This is our personal chat", await talk.SaysAsync("ann", "room here"), StringComparison.Ordinal);
        Assert.StartsWith(
            "This is our personal chat", await talk.SaysAsync("ann", "room leave"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_was_given_up_is_shared_again_only_on_request()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysInRoomAsync("ann", "room leave");

        var later = await talk.SaysInRoomAsync("ann", "meeting list");

        Assert.DoesNotContain("shared room", later, StringComparison.Ordinal);
        Assert.Contains(
            "There is no shared room yet", await talk.SaysAsync("bob", "room list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_hears_that_a_room_is_shared_now_also_when_their_words_were_not_understood()
    {
        using var talk = await Talk.WithAsync();

        Assert.StartsWith(
            "This room is now the shared room", await talk.SaysInRoomAsync("ann", "xyzzy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_can_be_for_the_core_only()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "for the lead and the core",
            await talk.SaysInRoomAsync("ann", "room here for core"),
            StringComparison.Ordinal);

        Assert.Contains(
            "| group | group chat | core only |", await talk.SaysAsync("bob", "room list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_chooses_when_they_are_left_in_peace()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "I leave you in peace 18:00 to 08:00 and at weekends (Europe/London), as the partnership has set.",
            await talk.SaysAsync("bob", "quiet"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "I leave you in peace 12:00 to 14:00 (Europe/London).",
            await talk.SaysAsync("bob", "quiet 12:00-14:00"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Your quiet hours go by the clocks of Europe/Paris.",
            await talk.SaysAsync("bob", "zone europe/paris"),
            StringComparison.Ordinal);
        Assert.Equal("I write to you at any time.", await talk.SaysAsync("bob", "quiet off"));
        Assert.Equal("I write to you at any time.", await talk.SaysAsync("bob", "quiet 18:00-18:00"));
        Assert.EndsWith(
            "as the partnership has set.", await talk.SaysAsync("bob", "quiet default"), StringComparison.Ordinal);
        Assert.Contains(
            "I could not read “now and then” as quiet hours.",
            await talk.SaysAsync("bob", "quiet now and then"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Did you mean Europe/Paris?", await talk.SaysAsync("bob", "zone Pariss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_hours_hold_back_what_can_wait()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "quiet 08:00-11:00");
        await talk.TickAsync();

        Assert.Equal("", await talk.HearsAsync("bob"));
        Assert.NotEqual("", await talk.HearsAsync("cat"));
        await talk.ForwardAsync(Period.FromHours(3));
        Assert.NotEqual("", await talk.HearsAsync("bob"));
    }

    [Fact]
    public async Task Calendars_are_given_and_ones_own_in_private_only()
    {
        using var talk = await Talk.WithAsync();

        var mine = await talk.SaysAsync("bob", "calendar");
        Assert.Contains("https://bot.example.org/calendar/feed-bob.ics", mine, StringComparison.Ordinal);
        Assert.Contains("https://bot.example.org/calendar/feed-axis.ics", mine, StringComparison.Ordinal);
        await talk.SaysInRoomAsync("ann", "room here");
        Assert.DoesNotContain("feed-bob", await talk.SaysInRoomAsync("bob", "calendar"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings set cap 20")]
    [InlineData("blackout add 14 August 2026")]
    [InlineData("room here")]
    public async Task Only_a_coordinator_changes_the_partnership(string said)
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal("Only a coordinator can do that. Please ask Ann.", await talk.SaysAsync("bob", said));
    }
}
