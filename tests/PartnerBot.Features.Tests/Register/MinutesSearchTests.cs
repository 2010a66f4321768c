using PartnerBot.Features.Tests.Meetings;

namespace PartnerBot.Features.Tests.Register;

/// <summary>What was said in a meeting is found beside what was decided there, once each.</summary>
public sealed class MinutesSearchTests
{
    [Fact]
    public async Task A_note_and_a_decision_of_a_meeting_are_found_and_shown()
    {
        using var talk = await RunningMeetingTests.StartedAsync();
        await talk.SaysAsync("bob", "note The café lends us chairs");
        await talk.SaysAsync("ann", "decision record Share the chairs");

        var found = await talk.SaysAsync("cat", "decision search chairs");

        Assert.Contains("2 places with “chairs”", found, StringComparison.Ordinal);
        Assert.Contains("* D-2026-001: Share the chairs (Agreed", found, StringComparison.Ordinal);
        Assert.Contains(": The café lends us chairs (From the minutes.) [Show]", found, StringComparison.Ordinal);
        Assert.Contains(
            "The café lends us chairs",
            await talk.PressesAsync("cat", "Show", "Core partner meeting"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_struck_out_or_put_into_other_words_is_found_as_it_stands_now()
    {
        using var talk = await RunningMeetingTests.StartedAsync();
        await talk.SaysAsync("bob", "note The café lends us chairs");
        await talk.SaysAsync("bob", "note The lease is too long");
        await talk.SaysAsync("bob", "minutes change 1 to The library lends us chairs");
        await talk.SaysAsync("bob", "minutes strike 2");

        foreach (var gone in new[] { "cafe", "lease" })
        {
            Assert.StartsWith(
                "I find nothing", await talk.SaysAsync("cat", $"decision search {gone}"), StringComparison.Ordinal);
        }

        Assert.Contains("1 place", await talk.SaysAsync("cat", "decision search library"), StringComparison.Ordinal);
    }
}
