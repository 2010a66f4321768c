using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Agendas;

/// <summary>What stands on an agenda by itself, and the rules of a series about its agendas.</summary>
public sealed class StandingTests
{
    [Fact]
    public async Task Standing_items_come_first_on_every_agenda()
    {
        using var talk = await Talk.WithAsync(AgendaScene.Axis);
        Assert.Equal(
            "From now on, every agenda of Core partner meeting has: Praise for discussion 5 minutes.",
            await talk.SaysAsync("ann", "agenda standing core add Praise 5 minutes"));
        await talk.SaysAsync("ann", "agenda standing core add Challenges");
        await talk.SaysAsync("bob", "agenda add Winter rota series core");

        await talk.SaysAsync("ann", "meeting confirm core Thu 19 March 10:00");

        var agenda = await talk.SaysAsync("bob", "agenda");
        Assert.Matches("(?s)10:00 .*Praise.*10:05 .*Challenges.*10:15 .*Winter rota", agenda);
    }

    [Fact]
    public async Task A_change_of_the_standing_items_reaches_the_agenda_that_is_being_collected()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("ann", "series set core standing Praise 5 minutes, Challenges for information");
        Assert.Contains("Challenges | information", await talk.SaysAsync("bob", "agenda"), StringComparison.Ordinal);

        await talk.SaysAsync("ann", "agenda standing core remove Praise");

        var agenda = await talk.SaysAsync("bob", "agenda");
        Assert.DoesNotContain("Praise", agenda, StringComparison.Ordinal);
        Assert.Contains("Challenges", agenda, StringComparison.Ordinal);
        Assert.StartsWith(
            "“challenges” stands on every agenda",
            await talk.SaysAsync("ann", "agenda standing core add challenges"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standing_items_are_not_carried_on_because_they_come_by_themselves()
    {
        using var talk = await Talk.WithAsync(AgendaScene.Axis);
        await talk.SaysAsync("ann", "agenda standing core add Praise");
        await talk.SaysAsync("ann", "meeting confirm core Thu 19 March 10:00");
        await talk.ForwardToAsync("2026-03-20T10:00");

        Assert.DoesNotContain("Praise", await talk.SaysAsync("bob", "agenda list"), StringComparison.Ordinal);
        await talk.SaysAsync("ann", "meeting confirm core Thu 23 April 10:00");
        Assert.Contains("Praise", await talk.SaysAsync("bob", "agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_asks_and_publishes_when_it_likes()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("ann", "series set core items 14 days");
        await talk.SaysAsync("ann", "series set core publish 7 days");

        await talk.ForwardToAsync("2026-03-05T09:31");
        Assert.Contains(
            "welcome until Thursday 12 March 2026, 12:00",
            await talk.HearsAsync("bob"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Agenda: items asked for 14 days before, published 7 days before",
            await talk.SaysAsync("ann", "series list"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_actions_and_decisions_due_for_review_stand_on_the_next_agenda_with_the_way_to_them()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("ann", "action add Send the rota by Fri 12 June for Bob");
        await talk.SaysAsync("ann", "action add Book a room by Fri 12 June for Cat");
        await talk.SaysAsync("ann", "decision record Share a van");
        await talk.SaysAsync("ann", "decision review D-2026-001 on 18 March 2026");
        await talk.ForwardToAsync("2026-03-16T12:01");

        var agenda = await talk.HearsAsync("dan");

        Assert.Contains("Open actions | discussion", agenda, StringComparison.Ordinal);
        Assert.Contains("Decisions due for review | decision", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("Send the rota", agenda, StringComparison.Ordinal);
        Assert.Contains(
            "Send the rota",
            await talk.SaysAsync("dan", PhraseIn(agenda, "action list all")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Share a van",
            await talk.SaysAsync("dan", PhraseIn(agenda, "decision show D-2026-001")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_by_the_deadline_stands_on_no_agenda()
    {
        using var talk = await Talk.WithAsync(AgendaScene.Axis);
        await talk.SaysAsync("ann", "action add Send the rota by Fri 12 June for Bob");
        await talk.SaysAsync("ann", "meeting confirm core Thu 19 March 10:00");
        Assert.Contains("Open actions", await talk.SaysAsync("dan", "agenda"), StringComparison.Ordinal);

        await talk.SaysAsync("bob", "action done 1");
        await talk.ForwardToAsync("2026-03-16T12:01");

        Assert.DoesNotContain("Open actions", await talk.SaysAsync("dan", "agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_room_offers_appears_once_and_goes_when_it_is_gone()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        var offer = new Offered(Sight.Everyone);
        var making = new Features.Agendas.AgendaMaking([offer]);

        await GatherAsync(talk, making);
        await GatherAsync(talk, making);
        var agenda = await talk.SaysAsync("wil", "agenda core");
        Assert.Contains("1. Open actions | discussion", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("2. Open actions", agenda, StringComparison.Ordinal);
        Assert.Contains("1: Say 'action list' to see it.", agenda, StringComparison.Ordinal);

        offer.Sight = null;
        await GatherAsync(talk, making);
        Assert.DoesNotContain("Open actions", await talk.SaysAsync("wil", "agenda core"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_offered_for_the_core_only_is_for_the_core_only()
    {
        using var talk = await AgendaScene.ScheduledAsync();

        await GatherAsync(talk, new Features.Agendas.AgendaMaking([new Offered(new Sight(Audience.CoreOnly, []))]));

        Assert.DoesNotContain("Open actions", await talk.SaysAsync("wil", "agenda core"), StringComparison.Ordinal);
        Assert.Contains(
            "Open actions (core only)",
            await talk.SaysAsync("bob", "agenda core"),
            StringComparison.Ordinal);
    }

    private static string PhraseIn(string agenda, string phrase)
    {
        Assert.Contains($"Say '{phrase}' to see it.", agenda, StringComparison.Ordinal);
        return phrase;
    }

    private static Task<int> GatherAsync(Talk talk, Features.Agendas.AgendaMaking making) => talk.Store.WriteAsync(
        async (db, ct) =>
        {
            var agenda = db.Agendas.Single();
            var roster = await db.RosterAsync(agenda.PartnershipId, ct);
            await making.GatherAsync(db, roster, agenda, Some.Monday, ct);
            return 0;
        },
        CancellationToken.None);

    private sealed class Offered(Sight? sight) : IAgendaOffer
    {
        /// <summary>Null when it has nothing.</summary>
        public Sight? Sight { get; set; } = sight;

        public Task<IReadOnlyList<OfferedItem>> OfferAsync(
            PartnerBotDb db, Roster roster, Series series, Meeting meeting, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<OfferedItem>>(Sight is null
                ? []
                : [new OfferedItem(ItemOrigin.Actions, "Open actions", "", "action list", Sight)]);
    }
}
