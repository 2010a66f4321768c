using PartnerBot.Chat;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Agendas;

/// <summary>Adding, changing, ordering and moving items; and everything that can be got wrong.</summary>
public sealed class ItemsTests
{
    [Theory]
    [InlineData("agenda add Winter rota", "“Winter rota”, for discussion, 10 minutes.")]
    [InlineData("agenda add Winter rota for decision 20 minutes", "“Winter rota”, for decision, 20 minutes.")]
    [InlineData(
        "agenda add Winter rota kind inform length 45 owner bob note Read the paper",
        "“Winter rota”, for information, 45 minutes, led by Bob of Our Way.")]
    [InlineData("agenda add Winter rota, for decision, 20 minutes", "“Winter rota”, for decision, 20 minutes.")]
    [InlineData("agenda add Rota, hidden from Nightstop", "“Rota”, for discussion, 10 minutes; it is kept from "
        + "Nightstop.")]
    [InlineData("agenda add Pay for staff", "“Pay for staff”, for discussion, 10 minutes.")]
    [InlineData("agenda add Rota owner nightstop length 1 hour", "“Rota”, for discussion, 60 minutes, led by "
        + "Nightstop.")]
    [InlineData("agenda add Rota owner me", "“Rota”, for discussion, 10 minutes, led by Cat of Basement.")]
    [InlineData("agenda add \"Owner of the keys\"", "“Owner of the keys”, for discussion, 10 minutes.")]
    [InlineData("agenda add Café “Zoë” 🧑‍🌾", "“Café “Zoë” 🧑‍🌾”, for discussion, 10 minutes.")]
    public async Task An_item_is_added_in_one_line(string said, string noted)
    {
        using var talk = await AgendaScene.ScheduledAsync();

        Assert.Equal(
            "Added as item 1 for Core partner meeting on Thursday 19 March 2026, 10:00 to 11:30 (Europe/London): "
                + noted,
            await talk.SaysAsync("cat", said));
    }

    [Theory]
    [InlineData("agenda add", "I need a little more for that. For example: agenda add Winter rota")]
    [InlineData("agenda add for decision 20 minutes", "An item needs a title.")]
    [InlineData("agenda add Rota kind shouting", "I could not read “shouting” as what an item is for. Please say "
        + "information, discussion, decision or revision.")]
    [InlineData("agenda add Rota length soon", "I could not read “soon” as how long an item takes.")]
    [InlineData("agenda add Rota length 9 hours", "I could not read “9 hours” as how long an item takes.")]
    [InlineData("agenda add Rota length 0", "I could not read “0” as how long an item takes.")]
    [InlineData("agenda add Rota owner Nobody", "I know no partner or person called “Nobody”.")]
    [InlineData("agenda add Rota hidden from Nobody", "I know no partner called “Nobody”.")]
    [InlineData("agenda add Rota hidden from Basement", "You cannot hide an item from your own organisation")]
    [InlineData("agenda add Rota link javascript:alert", "That link does not look like an address.")]
    [InlineData("agenda add Rota series annual", "I know no series called “annual”.")]
    [InlineData("agenda change 9 length 5 minutes", "I know no item 9 here.")]
    [InlineData("agenda change nine length 5 minutes", "Which item do you mean?")]
    [InlineData("agenda remove 9", "I know no item 9 here.")]
    [InlineData("agenda move 9 to later", "I know no item 9 here.")]
    [InlineData("agenda done 9", "I know no item 9 here.")]
    [InlineData("agenda order 1 2", "Only a coordinator or the lead can do that.")]
    [InlineData("agenda accept 1", "Only a coordinator or the lead can do that.")]
    [InlineData("agenda updates core", "Only a coordinator or the lead can do that.")]
    [InlineData("agenda annual", "I know no series called “annual”.")]
    [InlineData("agenda nothing annual", "I know no series called “annual”.")]
    [InlineData("agenda standing core add Praise", "Only a coordinator can do that.")]
    [InlineData("agenda ad Winter rota", "I did not understand “agenda ad Winter rota”. Did you mean one of these?")]
    public async Task What_cannot_be_is_answered_in_a_sentence_and_nothing_changes(string said, string answer)
    {
        using var talk = await AgendaScene.ScheduledAsync();

        Assert.StartsWith(answer, await talk.SaysAsync("cat", said), StringComparison.Ordinal);
        Assert.Contains(
            "There is nothing on it yet.",
            await talk.SaysAsync("ann", "agenda core"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agenda order one two", "Please give the items by their numbers")]
    [InlineData("agenda order 1 9", "I know no item 9 on a coming agenda.")]
    [InlineData("agenda accept 1", "That item is not waiting for an answer.")]
    [InlineData("agenda decline 1", "That item is not waiting for an answer.")]
    [InlineData("agenda publish wider", "Wider meeting has no date yet, so it has no agenda.")]
    [InlineData("agenda change 1", "What should be different? For example: agenda change 1 length 5 minutes.")]
    [InlineData("agenda move 1 to annual", "I know no series called “annual”.")]
    [InlineData("agenda move 1 to core", "That is where it is already, so nothing was changed.")]
    [InlineData("agenda standing core add 5 minutes", "Please give one item with a short title")]
    [InlineData("agenda standing core remove Praise", "There is no standing item here yet.")]
    [InlineData("agenda standing annual", "I know no series called “annual”.")]
    [InlineData("series set core items soon", "I could not read “soon” as the items setting.")]
    [InlineData("series set core items 3 days", "There has to be time between asking for items and publishing the "
        + "agenda")]
    [InlineData("series set core publish 10 days", "There has to be time between asking for items and publishing the "
        + "agenda")]
    [InlineData("series set core standing Praise, praise", "I could not read “Praise, praise” as the standing "
        + "setting.")]
    [InlineData("agenda update We are fine", "Nobody is collecting written updates just now.")]
    public async Task What_a_coordinator_gets_wrong_is_answered_in_a_sentence(string said, string answer)
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota");

        Assert.StartsWith(answer, await talk.SaysAsync("ann", said), StringComparison.Ordinal);
        Assert.Contains(
            "| 10:00 | 1. Winter rota | discussion, 10 minutes |",
            await talk.SaysAsync("ann", "agenda core"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_as_long_as_a_page_is_refused()
    {
        using var talk = await AgendaScene.ScheduledAsync();

        Assert.StartsWith(
            "That title is longer than a line",
            await talk.SaysAsync("cat", $"agenda add {new string('x', 151)}"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "That note is too long",
            await talk.SaysAsync("cat", $"agenda add Rota note {new string('x', 1_001)}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_is_added_from_a_form()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        var form = await talk.AskAsync("cat", "agenda new");
        Assert.Equal(5, form.Card!.Parts.OfType<InputPart>().Count());

        var reply = await talk.PressesAsync(
            "cat",
            "Add it",
            "",
            ("title", "Minutes of the last note for decision"),
            ("kind", "information"),
            ("minutes", "15"),
            ("owner", ""),
            ("note", "Two\nlines"));

        Assert.StartsWith("Added as item 1 for Core partner meeting", reply, StringComparison.Ordinal);
        Assert.Contains(
            "| 10:00 | 1. Minutes of the last note for decision | information, 15 minutes |",
            reply,
            StringComparison.Ordinal);
        Assert.Contains("1: Two lines", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_title_asks_for_one()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("cat", "agenda new");

        Assert.StartsWith(
            "I need a little more for that.",
            await talk.PressesAsync("cat", "Add it", "", ("kind", "information"), ("minutes", "15")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_added_an_item_changes_it_and_others_do_not()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota");

        Assert.StartsWith(
            "Item 1 was added by somebody else",
            await talk.SaysAsync("cat", "agenda change 1 length 5"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Item 1 was added by somebody else",
            await talk.SaysAsync("cat", "agenda remove 1"),
            StringComparison.Ordinal);
        Assert.Equal(
            "Item 1 is now “Summer rota”, for decision, 5 minutes.",
            await talk.SaysAsync("eve", "agenda change 1 title Summer rota kind decide length 5"));
        Assert.Equal(
            "Item 1 is now “Summer rota”, for decision, 5 minutes, led by Dan of Nightstop.",
            await talk.SaysAsync("ann", "agenda change 1 owner dan"));
        await talk.SaysAsync("bob", "agenda change 1 note Read the paper");
        Assert.Contains("1: Read the paper", await talk.SaysAsync("bob", "agenda"), StringComparison.Ordinal);
        await talk.SaysAsync("bob", "agenda change 1 note none");
        Assert.DoesNotMatch("1: |none", await talk.SaysAsync("bob", "agenda"));
        Assert.Equal("Item 1, “Summer rota”, is off the agenda.", await talk.SaysAsync("bob", "agenda remove 1"));
        Assert.StartsWith(
            "That item has been dealt with",
            await talk.SaysAsync("bob", "agenda remove 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_named_items_come_first()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        foreach (var title in new[] { "One", "Two", "Three" })
        {
            await talk.SaysAsync("bob", $"agenda add {title}");
        }

        var agenda = await talk.SaysAsync("ann", "agenda order 3, 1");

        Assert.Contains("| 10:00 | 3. Three |", agenda, StringComparison.Ordinal);
        Assert.Contains("| 10:10 | 1. One |", agenda, StringComparison.Ordinal);
        Assert.Contains("| 10:20 | 2. Two |", agenda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_is_left_for_later_or_given_to_another_series()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota");
        await talk.SaysAsync("bob", "agenda add Bus passes");

        Assert.StartsWith(
            "Item 1 is off this agenda and waits",
            await talk.SaysAsync("bob", "agenda move 1 to later"),
            StringComparison.Ordinal);
        Assert.Equal(
            "Item 2 is now for the next Wider meeting.",
            await talk.SaysAsync("bob", "agenda move 2 to wider"));
        var list = await talk.SaysAsync("bob", "agenda list");
        Assert.Contains("Waiting for the next Core partner meeting: 1. Winter rota", list, StringComparison.Ordinal);
        Assert.Contains("Waiting for the next Wider meeting: 2. Bus passes", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_over_full_agenda_says_so()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.SaysAsync("bob", "agenda add Winter rota 80 minutes");

        Assert.EndsWith(
            "Mind that the agenda is now 10 minutes longer than the meeting.",
            await talk.SaysAsync("cat", "agenda add Bus passes 20 minutes"),
            StringComparison.Ordinal);
        Assert.Contains(
            "This is 10 minutes more than the meeting has.",
            await talk.SaysAsync("ann", "agenda"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_sent_stays_right()
    {
        using var talk = await AgendaScene.ScheduledAsync();
        await talk.ForwardToAsync("2026-03-09T10:00");

        await talk.SaysAsync("bob", "agenda add Winter rota");

        Assert.Contains("1. Winter rota", await talk.SeesAsync("dan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_partnership_has_items_and_numbers_of_its_own()
    {
        using var talk = await Talk.WithAsync(AgendaScene.Axis, Some.Mind);
        await talk.SaysAsync("bob", "agenda add Winter rota series core");

        Assert.StartsWith(
            "I know no item 1 here.",
            await talk.SaysAsync("zoe", "agenda remove 1"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Added as item 1:",
            await talk.SaysAsync("zoe", "agenda add Bus passes"),
            StringComparison.Ordinal);
    }
}
