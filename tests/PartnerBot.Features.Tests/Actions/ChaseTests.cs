using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Actions;

/// <summary>Bob of Our Way takes on to send the rota by Friday 20 March 2026. Ann is the lead.</summary>
public class ChaseTests
{
    private const string Offer = "Could you offer a hand?";

    [Fact]
    public async Task A_reminder_before_and_one_on_the_day_then_one_tap_is_enough()
    {
        using var talk = await TakenOnAsync();

        await talk.ForwardToAsync("2026-03-17T10:00");
        Assert.Contains("Coming up: “Send the rota”, by Friday 20 March 2026.", await talk.HearsAsync("bob"));
        await talk.ForwardToAsync("2026-03-20T10:00");
        Assert.Contains("Today, Friday 20 March 2026, is the day for “Send the rota”.", await talk.HearsAsync("bob"));
        Assert.Contains("Done: “Send the rota”.", await talk.PressesAsync("bob", "It is done"));

        await talk.ForwardToAsync("2026-05-01T10:00");
        Assert.DoesNotContain("rota", await talk.HearsAsync("bob"));
        Assert.DoesNotContain("rota", await talk.HearsAsync("ann"));
    }

    [Fact]
    public async Task The_owner_is_asked_in_private_what_would_help_and_the_lead_hears_only_after_the_second_time()
    {
        using var talk = await TakenOnAsync();
        await talk.ForwardToAsync("2026-03-20T12:00");
        await talk.HearsAsync("bob");

        await talk.ForwardToAsync("2026-03-23T09:31");
        var first = await talk.HearsAsync("bob");
        Assert.Contains("That happens to everybody: what would help?", first);
        Assert.Contains("[It is done] [More time] [Swap with somebody] [Talk about it]", first);

        await talk.ForwardToAsync("2026-03-26T09:29");
        Assert.DoesNotContain("rota", await talk.HearsAsync("bob"));
        await talk.ForwardToAsync("2026-03-26T09:31");
        Assert.Contains("One more word about “Send the rota”", await talk.HearsAsync("bob"));

        await talk.ForwardToAsync("2026-03-31T09:29");
        Assert.DoesNotContain(Offer, await talk.HearsAsync("ann"));
        await talk.ForwardToAsync("2026-03-31T09:31");
        Assert.Contains("Bob of Our Way may have a lot on: “Send the rota” was for Friday 20 March 2026, and they "
            + "have not "
            + "had time to answer me. Could you offer them a hand?", await talk.HearsAsync("ann"));

        await talk.ForwardToAsync("2026-06-30T09:00");
        Assert.DoesNotContain("rota", await talk.HearsAsync("bob"));
        Assert.DoesNotContain("rota", await talk.HearsAsync("ann"));
    }

    [Theory]
    [InlineData("More time", "Which day would work for “Send the rota”?", "")]
    [InlineData("Swap with somebody", "Who could take on “Send the rota”?", "would be glad if somebody else could "
        + "take on")]
    [InlineData("Talk about it", "I am letting the lead know", "would like a word with you about “Send the rota”")]
    public async Task Any_answer_stops_the_chase(string button, string reply, string toTheLead)
    {
        using var talk = await TakenOnAsync();
        await talk.ForwardToAsync("2026-03-23T09:31");
        await talk.HearsAsync("bob");

        Assert.Contains(reply, await talk.PressesAsync("bob", button));
        await talk.ForwardToAsync("2026-06-30T09:00");

        Assert.DoesNotContain("what would help", await talk.HearsAsync("bob"));
        var ann = await talk.HearsAsync("ann");
        Assert.DoesNotContain(Offer, ann);
        Assert.Equal(toTheLead.Length > 0, ann.Contains("rota", StringComparison.Ordinal));
        Assert.Contains(toTheLead, ann);
    }

    [Fact]
    public async Task More_time_is_two_taps_and_begins_anew()
    {
        using var talk = await TakenOnAsync();
        await talk.ForwardToAsync("2026-03-23T09:31");
        await talk.HearsAsync("bob");

        await talk.PressesAsync("bob", "More time");
        Assert.Contains("Action 1 is now for Monday 6 April 2026", await talk.PressesAsync("bob", "In two weeks"));

        await talk.ForwardToAsync("2026-04-02T10:00");

        // Easter: on the working day before.
        Assert.Contains("Monday 6 April 2026 is the day", await talk.HearsAsync("bob"));
        await talk.ForwardToAsync("2026-04-07T10:00");
        Assert.Contains("what would help?", await talk.HearsAsync("bob"));
    }

    [Fact]
    public async Task A_swap_that_found_somebody_needs_no_lead()
    {
        using var talk = await TakenOnAsync();
        await talk.ForwardToAsync("2026-03-23T09:31");
        await talk.HearsAsync("bob");

        await talk.PressesAsync("bob", "Swap with somebody");
        await talk.PressesAsync("bob", "Hand it over", "", [("who", "Eve")]);
        await talk.ForwardToAsync("2026-03-25T10:00");

        Assert.DoesNotContain("rota", await talk.HearsAsync("ann"));
        Assert.Contains(
            "A new action for you: “Send the rota”, by Monday 30 March 2026.",
            await talk.HearsAsync("eve"));
    }

    [Fact]
    public async Task After_an_outage_the_lead_does_not_hear_before_the_owner_did()
    {
        using var talk = await TakenOnAsync();

        talk.ClockTo("2026-05-20T11:00");
        Assert.Contains("what would help?", await talk.HearsAsync("bob"));
        Assert.DoesNotContain(Offer, await talk.HearsAsync("ann"));

        await talk.ForwardToAsync("2026-05-28T09:29"); // 25 May is a bank holiday
        Assert.DoesNotContain(Offer, await talk.HearsAsync("ann"));
        await talk.ForwardToAsync("2026-05-29T09:31");
        Assert.Contains(Offer, await talk.HearsAsync("ann"));
    }

    [Fact]
    public async Task Whoever_wants_no_reminders_now_is_not_reported_for_it()
    {
        using var talk = await TakenOnAsync();
        await talk.ForwardToAsync("2026-03-20T12:00");
        await talk.SaysAsync("bob", "remind snooze 4 weeks");
        await talk.HearsAsync("bob");

        await talk.ForwardToAsync("2026-04-17T11:00");
        Assert.DoesNotContain(Offer, await talk.HearsAsync("ann"));

        await talk.ForwardToAsync("2026-04-21T11:00");
        Assert.Contains("what would help?", await talk.HearsAsync("bob"));
        Assert.DoesNotContain(Offer, await talk.HearsAsync("ann"));
    }

    [Fact]
    public async Task The_lead_is_not_asked_to_help_themselves()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "action add Send the rota by 6 March for me");

        await talk.ForwardToAsync("2026-05-01T10:00");

        Assert.DoesNotContain(Offer, await talk.HearsAsync("ann"));
    }

    private static async Task<Talk> TakenOnAsync()
    {
        var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "action add Send the rota by Fri 20 March 2026 for me");
        return talk;
    }
}
