using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Time;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Decisions;

/// <summary>What is decided at once, and what is decided in a meeting.</summary>
public sealed class UrgentTests
{
    private const string Close = "decision urgent Close the shelter tonight because the heating failed";

    [Fact]
    public async Task Every_core_organisation_hears_within_a_minute_even_at_night()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        await talk.ForwardToAsync("2026-03-08T02:30"); // a Sunday, in the quiet hours

        Assert.StartsWith(
            "Recorded as D-2026-001: Close the shelter tonight.", await talk.SaysAsync("bob", Close),
            StringComparison.Ordinal);
        await talk.ForwardAsync(Period.FromMinutes(1));

        foreach (var who in new[] { "ann", "cat", "dan" })
        {
            var heard = await talk.HearsAsync(who);
            Assert.Contains("Our Way decided it at once, because it could not wait.", heard, StringComparison.Ordinal);
            Assert.Contains("the heating failed", heard, StringComparison.Ordinal);
        }

        Assert.Empty(await talk.HearsAsync("wil"));
        Assert.Empty(await talk.HearsAsync("bob"));
    }

    [Fact]
    public async Task Asking_to_discuss_it_puts_it_on_the_agenda_once_and_undoes_nothing()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        await talk.SaysAsync("bob", Close);
        await talk.HearsAsync("cat");

        Assert.Contains("goes on the agenda", await talk.PressesAsync("cat", "Ask to discuss it"),
            StringComparison.Ordinal);
        Assert.Contains("asked for that already", await talk.SaysAsync("dan", "decision discuss 1"),
            StringComparison.Ordinal);

        var item = await talk.LookAsync(db => db.AgendaItems.SingleAsync());
        var decision = await talk.LookAsync(db => db.Decisions.SingleAsync());
        Assert.Equal(
            (ItemOrigin.ToDiscuss, ItemKind.Discuss, decision.Subject), (item.Origin, item.Kind, item.About));
        Assert.Contains("agreed", await talk.SaysAsync("bob", "vote 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_core_organisations_act_at_once_and_only_what_was_urgent_is_discussed_so()
    {
        using var talk = await VotingTests.ProposedAsync();

        Assert.Contains("Only the lead and the core", await talk.SaysAsync("wil", Close), StringComparison.Ordinal);
        Assert.Contains("was not decided at once", await talk.SaysAsync("cat", "decision discuss 1"),
            StringComparison.Ordinal);
        Assert.Equal(1, await talk.LookAsync(db => db.Decisions.CountAsync()));
    }

    [Fact]
    public async Task What_is_recorded_while_a_meeting_runs_stands_in_its_minutes()
    {
        using var talk = await InMeetingAsync();

        Assert.Equal(
            "Recorded as D-2026-001: Open on Saturdays. It is line 1 of the minutes.",
            await talk.SaysAsync("cat", "decision record Open on Saturdays because families asked"));

        var minutes = await talk.LookAsync(db => db.Minutes.SingleAsync());
        var decision = await talk.LookAsync(db => db.Decisions.SingleAsync());
        Assert.Equal(
            (LineKind.Decision, "D-2026-001: Open on Saturdays", decision.Subject),
            (minutes.Lines[0].Kind, minutes.Lines[0].Text, minutes.Lines[0].About));
        Assert.Equal(minutes.Subject, decision.Minutes);
        Assert.Equal(minutes.Here, decision.Present);
    }

    [Fact]
    public async Task Outside_a_meeting_only_the_lead_writes_decisions_down()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);

        Assert.Contains("Only a coordinator or the lead", await talk.SaysAsync("cat", "decision record Open"),
            StringComparison.Ordinal);
        Assert.Equal("Recorded as D-2026-001: Open on Saturdays.",
            await talk.SaysAsync("ann", "decision record Open on Saturdays"));
        Assert.Contains("not made in a meeting", await talk.SaysAsync("ann", "decision record Open class urgent"),
            StringComparison.Ordinal);
    }

    private static async Task<Talk> InMeetingAsync()
    {
        var scene = VotingTests.Quiet;
        var talk = await Talk.WithAsync(scene);
        var series = scene.Series();
        var today = new LocalDate(2026, 3, 2);
        var meeting = new Meeting(
            Id<Meeting>.New(Some.Monday), series, new Window(today, today.PlusDays(7)), today, Some.Monday);
        string[] seats = ["kdyt", "basement"];
        var invited = seats.Select(key => scene.Organisation(key).Id).ToList();
        Assert.Null(meeting.Schedule(today.At(new LocalTime(9, 30)), Some.London, invited, Some.Monday));
        var minutes = Minutes.Start(Id<Minutes>.New(Some.Monday), meeting, WinningRule.Any, Some.Monday);
        Assert.Null(minutes.Arrive(invited[1], null, scene.Member("cat").Id, Some.Monday));
        await talk.ChangeAsync(db => db.AddRange(meeting, minutes));
        return talk;
    }
}
