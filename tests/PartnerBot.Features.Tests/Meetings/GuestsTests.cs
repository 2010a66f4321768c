using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Meetings;

/// <summary>A meeting belongs to those who are invited: Wim of the wider partner Library is not, and Dan may not see
/// every item.</summary>
public sealed class GuestsTests
{
    private const string ForTheCore = "Core partner meeting is for KDYT, Basement, Nightstop and Our Way.";

    [Fact]
    public async Task Whoever_is_not_invited_does_not_start_a_meeting()
    {
        using var talk = await RunningMeetingTests.ScheduledAsync(WithLibrary);
        await talk.ForwardToAsync("2026-03-19T10:00");

        Assert.StartsWith(ForTheCore, await talk.SaysAsync("wim", "meeting start core"), StringComparison.Ordinal);
        Assert.Contains(
            "has started.", await talk.SaysAsync("dan", "meeting start core"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("we are here")]
    [InlineData("meeting apologies")]
    [InlineData("meeting chair library")]
    [InlineData("meeting next")]
    [InlineData("meeting item done")]
    [InlineData("note We were there")]
    [InlineData("minutes change 1 to Never")]
    [InlineData("minutes strike 1")]
    [InlineData("meeting end")]
    public async Task Whoever_is_not_invited_has_no_say_in_it(string said)
    {
        using var talk = await RunningMeetingTests.StartedAsync(WithLibrary);
        await talk.SaysAsync("bob", "note All is well");

        Assert.Equal(
            $"{ForTheCore} If you are there as a guest, please ask the coordinator to say 'meeting here library'.",
            await talk.SaysAsync("wim", said));
        Assert.Contains("1. All is well", await talk.SaysAsync("bob", "meeting show core"), StringComparison.Ordinal);
        Assert.Equal("Noted as line 2.", await talk.SaysAsync("bob", "note Nothing else happened"));
    }

    [Fact]
    public async Task A_guest_whom_the_coordinator_notes_takes_part_and_counts_for_no_quorum()
    {
        using var talk = await RunningMeetingTests.StartedAsync(WithLibrary.With(
            scene => scene.Series().Quorum = WinningRule.Any with { AtLeast = 2 }));

        Assert.Equal(
            "Noted: Library is here. Quorum not reached yet: 1 more organisation needed.",
            await talk.SaysAsync("ann", "meeting here library"));
        Assert.Equal("Noted as line 1.", await talk.SaysAsync("wim", "note Thank you for having us"));
        Assert.EndsWith(
            "Quorum reached: 2 organisations here.",
            await talk.SaysAsync("bob", "we are here"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_take_on_meanwhile_is_no_line_of_it()
    {
        using var talk = await RunningMeetingTests.StartedAsync(WithLibrary);

        Assert.DoesNotContain("of the minutes", await talk.SaysAsync(
            "wim", "action add Order books by Fri 27 March for Wim"), StringComparison.Ordinal);
        Assert.Contains("of the minutes", await talk.SaysAsync(
            "bob", "action add Send the rota by Fri 27 March for Bob"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_item_in_hand_speaks_of_something_else()
    {
        using var talk = await RunningMeetingTests.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Nightstop lease hidden from Nightstop");
        await talk.ForwardToAsync("2026-03-19T10:00");
        await talk.SaysAsync("ann", "meeting start core");
        await talk.SaysAsync("ann", "meeting next");

        Assert.Equal("Noted as line 1.", await talk.SaysAsync("dan", "note We have new keys"));
        Assert.Equal(
            "Recorded as D-2026-001: We share the keys. It is line 2 of the minutes.",
            await talk.SaysAsync("dan", "decision record We share the keys"));
        Assert.Equal("Noted as line R1.", await talk.SaysAsync("cat", "note It ends in May"));

        Assert.Contains("1. We have new keys\n2. Decision: D-2026-001: We share the keys",
            await talk.SaysAsync("dan", "minutes"), StringComparison.Ordinal);
        Assert.Contains("2. Decision: D-2026-001: We share the keys\n## Nightstop lease\nR1. It ends in May",
            await talk.SaysAsync("bob", "minutes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_is_said_to_be_for_some_only_is_for_those()
    {
        using var talk = await RunningMeetingTests.StartedAsync(WithLibrary);

        Assert.Equal(
            "Noted as line R1. Only the lead and core organisations see it.",
            await talk.SaysAsync("bob", "note The grant is short, core only"));
        Assert.Equal(
            "Noted as line R2. It is kept from Nightstop.",
            await talk.SaysAsync("bob", "note The lease ends (hidden from Nightstop)."));

        Assert.DoesNotContain("grant", await talk.SaysAsync("wim", "minutes"), StringComparison.Ordinal);
        var theirs = await talk.SaysAsync("dan", "minutes");
        Assert.Contains("R1. The grant is short", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("lease", theirs, StringComparison.Ordinal);
    }

    private static Scene WithLibrary => Some.Axis
        .WithOrganisation("library", "Library", Tier.Wider).WithPerson("Wim", "library");
}
