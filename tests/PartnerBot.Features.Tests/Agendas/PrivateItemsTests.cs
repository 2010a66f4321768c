using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Agendas;

/// <summary>What is for the core only, or kept from somebody with a conflict of interest, does not exist for the
/// others: in no list, no card, no message and no answer.</summary>
public sealed class PrivateItemsTests
{
    private const string Secret = "Closing the Mind drop-in";

    [Theory]
    [InlineData("agenda add Closing the Mind drop-in core-only")]
    [InlineData("agenda add Closing the Mind drop-in core only")]
    [InlineData("agenda add Closing the Mind drop-in, core only, for decision 20 minutes")]
    [InlineData("agenda add Closing the Mind drop-in (core only).")]
    [InlineData("agenda add Closing the Mind drop-in note Be careful core only")]
    [InlineData("agenda add Closing the Mind drop-in core-only series wider")]
    public async Task Only_the_core_sees_a_core_only_item_however_it_is_said(string said)
    {
        using var talk = await WiderAsync();

        Assert.Contains(
            "only the lead and core organisations see it",
            await talk.SaysAsync("bob", said),
            StringComparison.Ordinal);

        Assert.Contains(Secret, await talk.SaysAsync("cat", "agenda wider"), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await talk.SaysAsync("wil", "agenda wider"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_whole_round_a_wider_partner_and_the_shared_room_never_see_it()
    {
        using var talk = await WiderAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysAsync("bob", $"agenda add {Secret} core-only note Mind knows nothing");
        await talk.SaysAsync("cat", "agenda add Bus passes");

        await EverythingAsync(talk);

        var theirs = AgendaScene.AllIn(talk, talk.PersonalRoom("wil"))
            + AgendaScene.AllIn(talk, talk.SharedRoom());
        Assert.Contains("Bus passes", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("drop-in", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("knows nothing", theirs, StringComparison.Ordinal);
        Assert.Contains("drop-in", AgendaScene.AllIn(talk, talk.PersonalRoom("dan")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_of_interest_hides_it_from_core_organisations_too_and_from_every_room()
    {
        using var talk = await WiderAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        Assert.Contains("it is kept from Nightstop and Mind", await talk.SaysAsync(
            "bob", $"agenda add {Secret} hidden from Nightstop and Mind"), StringComparison.Ordinal);

        await EverythingAsync(talk);

        foreach (var room in new[] { talk.PersonalRoom("wil"), talk.PersonalRoom("dan"), talk.SharedRoom() })
        {
            Assert.DoesNotContain("drop-in", AgendaScene.AllIn(talk, room), StringComparison.Ordinal);
        }

        Assert.Contains("drop-in", AgendaScene.AllIn(talk, talk.PersonalRoom("cat")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agenda change 1 length 5")]
    [InlineData("agenda remove 1")]
    [InlineData("agenda move 1 to later")]
    [InlineData("agenda done 1")]
    public async Task To_whoever_may_not_see_it_the_answer_is_that_of_an_item_that_is_not_there(string said)
    {
        using var talk = await WiderAsync();
        await talk.SaysAsync("bob", $"agenda add {Secret} core-only");

        var missing = await talk.SaysAsync("wil", said.Replace("1", "9", StringComparison.Ordinal));
        var hidden = await talk.SaysAsync("wil", said);

        Assert.Equal(missing.Replace("item 9", "item 1", StringComparison.Ordinal), hidden);
    }

    [Fact]
    public async Task A_room_for_the_core_sees_what_is_for_the_core_and_not_what_is_kept_from_one()
    {
        using var talk = await WiderAsync();
        await talk.SaysInRoomAsync("ann", "room here for core", "core-room");
        await talk.SaysAsync("bob", $"agenda add {Secret} core-only");
        await talk.SaysAsync("bob", "agenda add Nightstop lease hidden from nightstop");

        var agenda = await talk.SaysInRoomAsync("cat", "agenda wider", "core-room");

        Assert.Contains(Secret, agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("lease", agenda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_in_a_shared_room_it_is_noted_and_not_said_again()
    {
        using var talk = await WiderAsync();
        await talk.SaysInRoomAsync("ann", "room here");

        var reply = await talk.SaysInRoomAsync("bob", $"agenda add {Secret} core-only");

        Assert.StartsWith("Noted as item 1, and kept out of this room.", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("drop-in", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wider_partner_cannot_make_an_item_core_only()
    {
        using var talk = await WiderAsync();

        Assert.StartsWith(
            "Only the lead and core organisations can keep an item to themselves.",
            await talk.SaysAsync("wil", "agenda add Rota core only"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Rota", await talk.SaysAsync("ann", "agenda wider"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_item_is_shown_to_no_coordinator_who_may_not_see_it()
    {
        using var talk = await WiderAsync();
        await talk.SaysAsync("ann", "agenda add Bus passes series wider");
        await talk.SaysAsync("ann", "agenda publish wider");
        await talk.HearsAsync("ann");

        var reply = await talk.SaysAsync("bob", $"agenda add {Secret} hidden from kdyt series wider");

        Assert.EndsWith("It waits for the next Wider meeting.", reply, StringComparison.Ordinal);
        Assert.Empty(await talk.HearsAsync("ann"));
        Assert.DoesNotContain("drop-in", await talk.SaysAsync("ann", "agenda list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_carried_on_stays_as_private_as_it_was()
    {
        using var talk = await WiderAsync();
        await talk.SaysAsync("bob", $"agenda add {Secret} core-only series wider");
        await talk.ForwardToAsync("2026-03-20T10:00");

        Assert.Contains($"2. {Secret}", await talk.SaysAsync("cat", "agenda list"), StringComparison.Ordinal);
        Assert.DoesNotContain("drop-in", await talk.SaysAsync("wil", "agenda list"), StringComparison.Ordinal);
    }

    // The wider partners meet on Thursday 19 March, so Wil is invited.
    private static async Task<Talk> WiderAsync()
    {
        var talk = await Talk.WithAsync(AgendaScene.Axis);
        await talk.SaysAsync("ann", "meeting confirm wider Thu 19 March 10:00");
        await talk.TickAsync();
        await AgendaScene.EverybodyHearsAsync(talk);
        return talk;
    }

    // Everything that a member can look at, all that is sent, and what happens to a card afterwards.
    private static async Task EverythingAsync(Talk talk)
    {
        string[] looks = ["agenda", "agenda wider", "agenda list", "agenda new wider", "status", "meeting list"];
        string[] days =
            ["2026-03-09T10:00", "2026-03-13T10:00", "2026-03-16T13:00", "2026-03-18T10:00", "2026-03-20T10:00"];
        foreach (var day in days)
        {
            await talk.ForwardToAsync(day);
            foreach (var look in looks)
            {
                await talk.SaysAsync("wil", look);
                await talk.SaysAsync("dan", look);
                await talk.SaysInRoomAsync("bob", look);
                await talk.SaysInRoomAsync("wil", look);
            }

            await talk.SaysAsync("cat", "agenda add Something more");
            await talk.SaysAsync("ann", "agenda order 1");
            await talk.SeesAsync("wil");
        }
    }
}
