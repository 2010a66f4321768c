using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Meetings;

/// <summary>One item of the agenda after the other.</summary>
public sealed class ItemsInTheMeetingTests
{
    [Fact]
    public async Task Items_are_called_up_in_their_order_with_their_time_box_and_an_outcome()
    {
        using var talk = await WithItemsAsync("Winter rota 20 minutes", "Keys 5 minutes");

        Assert.Equal("Now: Winter rota, 20 minutes.", await talk.SaysAsync("ann", "meeting next"));
        Assert.Contains("* Now: Winter rota (20 minutes, until 10:26) [Done] [Carry over] [Next item]",
            await talk.SeesAsync("bob"), StringComparison.Ordinal);
        await talk.SaysAsync("bob", "note The rota works well");
        Assert.Contains("Winter rota: Done: it starts in May. Now: Keys.",
            await talk.SaysAsync("ann", "meeting item done it starts in May"), StringComparison.Ordinal);
        Assert.Contains("Keys: Carried over to the next meeting. That was the last item.",
            await talk.PressesAsync("bob", "Carry over"), StringComparison.Ordinal);
        Assert.Contains("There is no other item", await talk.SaysAsync("ann", "meeting next"),
            StringComparison.Ordinal);
        Assert.Contains("No item of the agenda is called up", await talk.SaysAsync("ann", "meeting item done"),
            StringComparison.Ordinal);

        Assert.Contains(
            "## Winter rota\n1. The rota works well\n2. Done: it starts in May.\n## Keys\n3. Carried over",
            await talk.SaysAsync("dan", "minutes"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_finished_is_on_the_next_agenda_and_the_minutes_say_so()
    {
        using var talk = await WithItemsAsync("Winter rota", "Keys 5 minutes", "Signs", "The grant core-only");
        await talk.SaysAsync("ann", "meeting next");
        await talk.SaysAsync("ann", "meeting item done");
        await talk.SaysAsync("ann", "meeting end");

        const string forAll = "## Winter rota\n1. Done.\n## Keys\n2. Not finished; goes on the next agenda.\n"
            + "## Signs\n3. Not reached; goes on the next agenda.";
        Assert.Contains($"{forAll}\n## The grant\nR1. Not reached", await talk.SaysAsync("cat", "minutes"),
            StringComparison.Ordinal);
        var theirs = await talk.SaysAsync("wim", "minutes");
        Assert.Contains(forAll, theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("grant", theirs, StringComparison.Ordinal);

        var coming = await talk.SaysAsync("ann", "agenda list");

        Assert.Contains("Keys", coming, StringComparison.Ordinal);
        Assert.DoesNotContain("Winter rota", coming, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_ends_by_itself_says_what_is_left_too()
    {
        using var talk = await WithItemsAsync("Winter rota 20 minutes");
        await talk.ForwardToAsync("2026-03-19T13:31");

        Assert.Contains("## Winter rota\n1. Not reached; goes on the next agenda.",
            await talk.SaysAsync("dan", "minutes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_for_the_core_is_called_up_where_the_core_is_alone_and_seen_nowhere_else()
    {
        using var talk = await WithItemsAsync("Winter rota 20 minutes", "The grant 5 minutes core-only");
        await talk.SaysInRoomAsync("ann", "room here for core", "core");
        await talk.SaysInRoomAsync("ann", "room here", "all");
        await talk.SaysInRoomAsync("ann", "meeting next", "all");

        Assert.DoesNotContain("grant", await talk.SaysInRoomAsync("ann", "meeting item done", "all"),
            StringComparison.Ordinal);
        Assert.Equal("Now: The grant, 5 minutes.", await talk.SaysInRoomAsync("ann", "meeting next", "core"));
        Assert.Equal("Noted as line R1.", await talk.SaysAsync("bob", "note It is short"));
        Assert.Contains("No item of the agenda is called up",
            await talk.SaysInRoomAsync("ann", "meeting item done", "all"), StringComparison.Ordinal);

        foreach (var seen in new[]
        {
            await talk.RoomSeesAsync("all"), await talk.SeesAsync("wim"), await talk.SaysAsync("wim", "minutes"),
        })
        {
            Assert.DoesNotContain("grant", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("short", seen, StringComparison.Ordinal);
        }

        Assert.Contains("## The grant\nR1. It is short", await talk.SaysAsync("cat", "minutes"),
            StringComparison.Ordinal);
    }

    private static async Task<Talk> WithItemsAsync(params string[] items)
    {
        var talk = await RunningMeetingTests.ScheduledAsync(Some.Axis
            .WithOrganisation("library", "Library", Tier.Wider).WithPerson("Wim", "library")
            .With(scene => scene.Series().Tiers = [Tier.Lead, Tier.Core, Tier.Wider]));
        foreach (var item in items)
        {
            await talk.SaysAsync("ann", $"agenda add {item}");
        }

        await talk.ForwardToAsync("2026-03-19T10:00");
        await talk.SaysAsync("ann", "meeting start core");
        await talk.ForwardToAsync("2026-03-19T10:06");
        return talk;
    }
}
