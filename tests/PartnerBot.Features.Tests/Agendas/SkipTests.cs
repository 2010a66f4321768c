using PartnerBot.Chat;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Agendas;

/// <summary>A meeting that nobody needs proposes itself for skipping, and written updates take its place.</summary>
public sealed class SkipTests
{
    [Fact]
    public async Task Without_purpose_and_items_only_the_lead_is_asked_at_the_deadline()
    {
        using var talk = await PurposelessAsync();

        var asked = await talk.HearsAsync("ann");

        Assert.Contains("Core partner meeting: shall we meet at all?", asked, StringComparison.Ordinal);
        Assert.Contains("[Swap written updates] [Leave this one out] [Add an item]", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("shall we meet at all?", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-18T12:00");
        Assert.DoesNotContain("shall we meet at all?", await talk.HearsAsync("ann"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meeting purpose core is none", "Noted: the next Core partner meeting has no purpose of its own.")]
    [InlineData("series set core purpose none", "The purpose of Core partner meeting is now empty")]
    public async Task Whoever_says_that_there_is_no_purpose_is_taken_at_their_word(string said, string noted)
    {
        using var talk = await Talk.WithAsync(AgendaScene.Axis);
        await talk.TickAsync();

        Assert.StartsWith(noted, await talk.SaysAsync("ann", said), StringComparison.Ordinal);

        await talk.SaysAsync("ann", "meeting confirm core Thu 19 March 10:00");
        await talk.ForwardToAsync("2026-03-16T12:01");
        Assert.Contains("shall we meet at all?", await talk.HearsAsync("ann"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meeting purpose core is Agree the winter rota")]
    [InlineData("agenda add Winter rota")]
    public async Task Something_to_meet_for_publishes_the_agenda_after_all(string said)
    {
        using var talk = await PurposelessAsync("agenda standing core add Praise");
        await talk.HearsAsync("dan");

        await talk.SaysAsync("ann", said);

        Assert.Contains("Core partner meeting: agenda", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.Contains("This is the agreed agenda.", await talk.SaysAsync("dan", "agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standing_items_alone_are_no_reason_to_meet()
    {
        using var talk = await PurposelessAsync("agenda standing core add Praise");

        Assert.Contains("shall we meet at all?", await talk.HearsAsync("ann"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_with_a_purpose_is_not_questioned()
    {
        using var talk = await AgendaScene.ScheduledAsync();

        await talk.ForwardToAsync("2026-03-16T11:59");
        await talk.HearsAsync("dan");
        await talk.ForwardToAsync("2026-03-16T12:01");

        Assert.DoesNotContain("shall we meet at all?", await talk.HearsAsync("ann"), StringComparison.Ordinal);
        Assert.Empty(await talk.HearsAsync("dan"));
        Assert.Contains("There is nothing on it yet.", await talk.SaysAsync("dan", "agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_window_counts_from_a_meeting_that_was_skipped()
    {
        using var talk = await PurposelessAsync();
        await talk.HearsAsync("ann");

        await talk.PressesAsync("ann", "Leave this one out");
        await talk.TickAsync();

        Assert.Contains("window 16 to 30 April", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_writes_a_few_lines_and_hears_those_of_the_others()
    {
        using var talk = await SwappedAsync();
        var written = new[] { ("ann", "We have a new van."), ("cat", "All quiet."), ("dan", "We moved.") };
        foreach (var (who, words) in written)
        {
            await talk.SaysAsync(who, $"agenda update {words}");
        }

        await talk.SaysAsync("bob", "agenda update");
        var thanks = await talk.PressesAsync("bob", "Send it", "", ("text", "We opened a second room.\nIt is warm."));

        Assert.Equal("Thank you: noted for Our Way. That was the last one, so I am sharing them now.", thanks);
        var heard = await talk.HearsAsync("dan");
        Assert.Contains("instead of a meeting, 4 partners wrote a few lines.", heard, StringComparison.Ordinal);
        Assert.Contains("## Our Way\nWe opened a second room.\nIt is warm.", heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We lost our funder, core only")]
    [InlineData("We lost our funder hidden from Nightstop")]
    public async Task What_is_not_for_all_of_them_is_no_update(string words)
    {
        using var talk = await SwappedAsync();

        Assert.StartsWith(
            "An update goes to everybody who was asked for one, so I have not kept that one",
            await talk.SaysAsync("cat", $"agenda update {words}"),
            StringComparison.Ordinal);

        Assert.DoesNotContain("funder", await talk.SaysAsync("cat", "agenda update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_written_is_asked_once_more_and_named_nowhere()
    {
        using var talk = await SwappedAsync();
        await talk.SaysAsync("bob", "agenda update We opened a second room.");
        await AgendaScene.EverybodyHearsAsync(talk);

        await talk.ForwardToAsync("2026-03-20T10:00");
        Assert.Contains(
            "a few lines for the others would be lovely",
            await talk.HearsAsync("cat"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("would be lovely", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        await talk.ForwardToAsync("2026-03-23T12:01");
        var heard = await talk.HearsAsync("dan");
        Assert.Contains("1 partner wrote a few lines.", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("## Basement", heard, StringComparison.Ordinal);
        Assert.StartsWith(
            "Nobody is collecting written updates just now.",
            await talk.SaysAsync("cat", "agenda update Late"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_core_organisations_wrote_stays_out_of_a_room_for_everybody()
    {
        using var talk = await SwappedAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysInRoomAsync("ann", "room here for core", "core-room");
        await talk.SaysAsync("bob", "agenda update We opened a second room.");
        await talk.ForwardToAsync("2026-03-23T12:01");

        Assert.DoesNotContain("second room", await talk.RoomHearsAsync(), StringComparison.Ordinal);
        Assert.Contains("second room", await talk.RoomHearsAsync("core-room"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_updates_get_a_sentence()
    {
        using var talk = await SwappedAsync();

        Assert.StartsWith(
            "That is longer than 2,000 characters.",
            await talk.SaysAsync("bob", $"agenda update {new string('x', 2_001)}"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Your organisation was not asked for an update",
            await talk.SaysAsync("wil", "agenda update Hello"),
            StringComparison.Ordinal);
    }

    // On Monday 16 March, just after the deadline.
    private static async Task<Talk> PurposelessAsync(string? first = null)
    {
        var talk = await AgendaScene.ScheduledAsync(AgendaScene.Axis.With(scene => scene.Series().Purpose = ""));
        if (first is not null)
        {
            await talk.SaysAsync("ann", first);
        }

        await talk.ForwardToAsync("2026-03-16T12:01");
        return talk;
    }

    private static async Task<Talk> SwappedAsync()
    {
        var talk = await PurposelessAsync();
        await talk.HearsAsync("ann");
        Assert.Contains(
            "I am asking 4 organisations for a few written lines",
            await talk.PressesAsync("ann", "Swap written updates"),
            StringComparison.Ordinal);
        return talk;
    }
}
