using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Agendas;

/// <summary>From the call for items to what is carried on, as people hear it.</summary>
public sealed class LifeOfAnAgendaTests
{
    [Fact]
    public async Task Everybody_invited_is_asked_for_items_ten_days_before()
    {
        using var talk = await AgendaScene.ScheduledAsync();

        await talk.ForwardToAsync("2026-03-09T09:29");
        Assert.DoesNotContain("would like to talk about", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-09T09:31");
        Assert.StartsWith(
            "Core partner meeting on Thursday 19 March 2026, 10:00 to 11:30 (Europe/London): is there anything that "
                + "Our "
                + "Way would like to talk about? Items are welcome until Monday 16 March 2026, 12:00 (Europe/London).",
            await talk.HearsAsync("bob"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Core partner meeting", await talk.HearsAsync("wil"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_are_chased_who_neither_added_nor_said_that_they_have_nothing()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.ForwardToAsync("2026-03-09T10:00");
        await AgendaScene.EverybodyHearsAsync(talk);

        await talk.SaysAsync("bob", "agenda add Winter rota");
        Assert.Contains(
            "Noted: nothing from Basement", await talk.SaysAsync("cat", "nothing from us"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-13T10:00");

        Assert.Contains("anything from Nightstop?", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.DoesNotContain("when you have a minute", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        Assert.DoesNotContain("when you have a minute", await talk.HearsAsync("cat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_tap_says_that_there_is_nothing_and_the_button_goes()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.ForwardToAsync("2026-03-09T10:00");
        await talk.HearsAsync("dan");

        var reply = await talk.PressesAsync("dan", "Nothing from us");

        Assert.StartsWith("Thank you. Noted: nothing from Nightstop this time.", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("[Nothing from us]", reply, StringComparison.Ordinal);
        Assert.Contains("[Add an item]", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agenda_is_published_with_times_to_everybody_invited_and_to_the_shared_room()
    {
        using var talk = await AgendaScene.SharedAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota for decision 20 minutes owner our-way");
        await talk.SaysAsync("cat", "agenda add Bus passes for information");
        await talk.ForwardToAsync("2026-03-16T12:01");

        var heard = await talk.HearsAsync("dan");
        Assert.Contains("the agenda, with 2 items.", heard, StringComparison.Ordinal);
        Assert.Contains("| 10:00 | 1. Winter rota | decision, 20 minutes | Our Way |", heard, StringComparison.Ordinal);
        Assert.Contains("| 10:20 | 2. Bus passes | information, 10 minutes |  |", heard, StringComparison.Ordinal);
        Assert.Contains("| 10:20 | 2. Bus passes", await talk.RoomHearsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_publishes_early_and_only_once()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota");

        Assert.StartsWith("The agenda is published: I am sending it to 4 organisations.", await talk.SaysAsync(
            "ann", "agenda publish core"), StringComparison.Ordinal);
        Assert.StartsWith(
            "That agenda is published already.",
            await talk.SaysAsync("ann", "agenda publish"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Only a coordinator",
            await talk.SaysAsync("bob", "agenda publish"),
            StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-18T12:00");
        var heard = await talk.HearsAsync("dan");
        Assert.Single(Occurrences(heard, "the agenda, with 1 item."));
        Assert.DoesNotContain("when you have a minute", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_item_goes_to_the_coordinator_who_takes_it()
    {
        using var talk = await PublishedAsync();

        Assert.Contains("so I have asked the coordinator whether this still fits: item 2, “Roof leak”, for discussion, "
            + "15 minutes.", await talk.SaysAsync("cat", "agenda add Roof leak 15 minutes"), StringComparison.Ordinal);
        Assert.DoesNotContain("Roof leak", await talk.SaysAsync("dan", "agenda"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Basement would still like to talk about “Roof leak”",
            await talk.HearsAsync("ann"),
            StringComparison.Ordinal);

        Assert.StartsWith(
            "Item 2 is on the agenda",
            await talk.PressesAsync("ann", "Put it on"),
            StringComparison.Ordinal);
        Assert.Equal(
            "“Roof leak” is on the agenda of Core partner meeting.", await talk.HearsAsync("cat"));
        Assert.Contains("| 10:10 | 2. Roof leak |", await talk.SaysAsync("dan", "agenda"), StringComparison.Ordinal);
        Assert.StartsWith(
            "That item is not waiting for an answer.",
            await talk.SaysAsync("ann", "agenda accept 2"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_need_not_ask_themselves_about_a_late_item()
    {
        using var talk = await PublishedAsync();
        await talk.HearsAsync("ann");

        Assert.StartsWith(
            "Added as item 2 for Core partner meeting",
            await talk.SaysAsync("ann", "agenda add Roof leak"), StringComparison.Ordinal);

        Assert.Contains("| 10:10 | 2. Roof leak |", await talk.SaysAsync("dan", "agenda"), StringComparison.Ordinal);
        Assert.Empty(await talk.HearsAsync("ann"));
    }

    [Fact]
    public async Task A_late_item_that_is_declined_comes_at_the_next_meeting()
    {
        using var talk = await PublishedAsync();
        await talk.SaysAsync("cat", "agenda add Roof leak");
        await talk.HearsAsync("ann");

        await talk.PressesAsync("ann", "Leave it for next time");

        Assert.StartsWith(
            "Core partner meeting has no room for “Roof leak” this time.",
            await talk.HearsAsync("cat"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Waiting for the next Core partner meeting: 2. Roof leak",
            await talk.SaysAsync("dan", "agenda list"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_finished_is_carried_on_when_the_meeting_was_held()
    {
        using var talk = await PublishedAsync();
        await talk.SaysAsync("ann", "agenda add Budget");
        await talk.SaysAsync("ann", "agenda accept 2");
        await talk.SaysAsync("ann", "agenda done 2");
        await talk.ForwardToAsync("2026-03-20T10:00");

        var list = await talk.SaysAsync("bob", "agenda list");
        Assert.Contains("Waiting for the next Core partner meeting: 3. Winter rota", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", list, StringComparison.Ordinal);

        await talk.SaysAsync("ann", "meeting confirm core Thu 23 April 10:00");
        Assert.Contains("| 10:00 | 3. Winter rota |", await talk.SaysAsync("bob", "agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_gives_its_items_back()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota");
        await talk.SaysAsync("ann", "meeting cancel core");

        Assert.Contains(
            "Waiting for the next Core partner meeting: 1. Winter rota",
            await talk.SaysAsync("bob", "agenda list"),
            StringComparison.Ordinal);
        await talk.SaysAsync("ann", "meeting confirm core Thu 26 March 10:00");
        Assert.Contains("| 10:00 | 1. Winter rota |", await talk.SaysAsync("bob", "agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_moves_takes_its_deadlines_along()
    {
        using var talk = await AgendaScene.ScheduledAsync();

        await talk.SaysAsync("ann", "meeting move core to Thu 26 March 14:00");

        Assert.Contains(
            "welcome until Monday 23 March 2026, 12:00",
            await talk.SaysAsync("bob", "agenda"),
            StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-16T09:00");
        Assert.DoesNotContain("would like to talk about", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-16T09:31");
        Assert.Contains("would like to talk about", await talk.HearsAsync("bob"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_that_spoke_before_there_was_a_date_is_not_chased()
    {
        using var talk = await Talk.WithAsync(AgendaScene.Axis);
        Assert.Contains("It waits for the next Core partner meeting.", await talk.SaysAsync(
            "bob", "agenda add Winter rota series core"), StringComparison.Ordinal);

        await talk.SaysAsync("ann", "meeting confirm core Thu 19 March 10:00");
        await talk.ForwardToAsync("2026-03-13T10:00");

        Assert.DoesNotContain("would like to talk about", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        Assert.Contains("1. Winter rota", await talk.SaysAsync("bob", "agenda"), StringComparison.Ordinal);
    }

    private static async Task<Talk> PublishedAsync()
    {
        var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota");
        await talk.ForwardToAsync("2026-03-16T12:01");
        await AgendaScene.EverybodyHearsAsync(talk);
        return talk;
    }

    private static IEnumerable<int> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
