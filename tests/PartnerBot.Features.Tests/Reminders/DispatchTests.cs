using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Reminders;

/// <summary>When reminders are said, put off, collapsed or dropped, and what happens when the world fails.</summary>
public sealed class DispatchTests
{
    [Fact]
    public async Task In_quiet_hours_a_reminder_waits_for_the_morning()
    {
        using var talk = await Talk.WithAsync();
        talk.ClockTo("2026-03-02T19:00");
        await talk.TickAsync();

        Assert.Empty(await talk.HearsAsync("bob"));
        await talk.ForwardToAsync("2026-03-03T07:59");
        Assert.Empty(await talk.HearsAsync("bob"));
        await talk.ForwardToAsync("2026-03-03T08:00");
        Assert.Contains("which dates suit Our Way?", await talk.HearsAsync("bob"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_hours_are_those_of_the_persons_own_zone()
    {
        using var talk = await Talk.WithAsync(Some.Axis.With(scene => scene.Person("bob").ZoneId = "America/New_York"));

        // 09:00 in London is 04:00 in New York; 08:00 there is 13:00 in London.
        Assert.Empty(await talk.HearsAsync("bob"));
        Assert.NotEmpty(await talk.HearsAsync("cat"));
        await talk.ForwardToAsync("2026-03-02T13:00");
        Assert.NotEmpty(await talk.HearsAsync("bob"));
    }

    [Fact]
    public async Task Somebody_who_snoozed_hears_afterwards_and_only_the_last_of_what_waited()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "remind snooze 5 days");
        await talk.ForwardToAsync("2026-03-09T10:00");

        var heard = await talk.HearsAsync("bob");
        Assert.Contains("a last word about dates", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("\n---\n", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_outage_late_rungs_collapse_into_one()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "meeting plan core");
        await talk.TickAsync();
        await talk.HearsAsync("cat");
        talk.ClockTo("2026-03-06T12:00");

        var heard = await talk.HearsAsync("cat");
        Assert.Contains("a last word about dates", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("\n---\n", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_the_host_does_not_fire_a_years_backlog()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.HearsAsync("ann");
        talk.ClockTo("2027-03-02T09:00");

        var heard = await talk.HearsAsync("ann");
        Assert.True(heard.Split("\n---\n").Length <= 2, heard);
    }

    [Fact]
    public async Task A_person_gets_no_more_than_their_cap_a_day()
    {
        using var talk = await Talk.WithAsync(Some.Axis
            .With(scene => scene.Partnership.DailyCap = 1)
            .WithSeries("chairs", "Chairs' meeting", "P4W/P6W", "Mon-Fri 16:00", new LocalDate(2026, 2, 17)));

        Assert.DoesNotContain("\n---\n", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-03T10:00");
        Assert.NotEmpty(await talk.HearsAsync("bob"));
    }

    [Fact]
    public async Task What_could_not_be_sent_is_tried_again_and_said_once()
    {
        using var talk = await Talk.WithAsync();
        talk.Messenger.FailWith(DeliveryOutcome.TryLater);
        await talk.TickAsync();
        await talk.ForwardAsync(Period.FromMinutes(5));

        foreach (var who in new[] { "ann", "bob", "cat", "dan" })
        {
            Assert.DoesNotContain("\n---\n", await talk.HearsAsync(who), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_answered_while_Teams_was_down_is_not_chased_when_it_comes_back()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.HearsAsync("cat");
        talk.Messenger.FailWith([.. Enumerable.Repeat(DeliveryOutcome.TryLater, 50)]);
        await talk.ForwardToAsync("2026-03-04T09:40");
        await talk.SaysAsync("cat", "answer 1 yes");
        talk.Messenger.FailWith(Array.Empty<DeliveryOutcome>());
        await talk.ForwardToAsync("2026-03-05T17:00");

        Assert.Empty(await talk.HearsAsync("cat"));
    }

    [Fact]
    public async Task The_shared_card_stays_right_for_everybody()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "meeting list");
        Assert.Contains("which dates suit your organisation?", await talk.RoomHearsAsync(), StringComparison.Ordinal);

        await talk.SaysAsync("bob", "answer 1 yes");
        Assert.Contains("1 of 4 organisations have answered", await talk.RoomSeesAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Our Way", await talk.RoomSeesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_still_owes_me_is_listed()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        var list = await talk.SaysAsync("bob", "remind list");
        Assert.Contains("Wednesday 4 March 2026, 09:30", list, StringComparison.Ordinal);
        Assert.Contains("unless you have by then", list, StringComparison.Ordinal);
        await talk.SaysAsync("bob", "answer 1 yes");
        Assert.Contains(
            "nothing to remind you of",
            await talk.SaysAsync("bob", "remind list"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_bot_waits_for_is_told_to_those_who_run_the_partnership_in_private_only()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.SaysAsync("bob", "answer 1 yes");

        Assert.Contains(
            "waits for KDYT, Basement and Nightstop",
            await talk.SaysAsync("ann", "status"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("waits for", await talk.SaysAsync("bob", "status"), StringComparison.Ordinal);
        Assert.DoesNotContain("waits for", await talk.SaysInRoomAsync("ann", "status"), StringComparison.Ordinal);
    }
}
