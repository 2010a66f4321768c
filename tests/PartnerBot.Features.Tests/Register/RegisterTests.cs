using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Register;

/// <summary>The register as people read it: lists, single entries, search, reviews and what replaced what.</summary>
public sealed class RegisterTests
{
    [Fact]
    public async Task An_entry_shows_what_was_decided_why_and_by_whom()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record We open on Saturdays because families asked for it");

        var shown = await talk.SaysAsync("bob", "decision show D-2026-001");

        Assert.Contains("# D-2026-001: We open on Saturdays", shown, StringComparison.Ordinal);
        Assert.Contains("Reasons: families asked for it", shown, StringComparison.Ordinal);
        Assert.Contains("Agreed on Monday 2 March 2026.", shown, StringComparison.Ordinal);
        Assert.Contains("Recorded: Ann of KDYT, Monday 2 March 2026", shown, StringComparison.Ordinal);
        Assert.Contains("nobody voted here: it was written down as agreed", shown, StringComparison.Ordinal);
        Assert.Single(shown.Split("We open on Saturdays").Skip(1)); // not in the title and once more below it
        Assert.DoesNotContain("Votes", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_names_who_voted_how_and_only_counts_those_who_said_nothing()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "decision propose Buy a second van class money");
        await talk.SaysAsync("ann", "vote 1 for");
        await talk.SaysAsync("bob", "vote 1 for");
        Assert.Contains("2 of 4 organisations so far", await talk.SaysAsync("cat", "decision show 1"),
            StringComparison.Ordinal);
        await talk.SaysAsync("cat", "vote 1 for");
        await talk.ForwardAsync(Period.FromDays(20));

        var shown = await talk.SaysAsync("bob", "decision show 1");

        Assert.Contains("Votes: For: KDYT, Basement and Our Way; No answer: 1", shown, StringComparison.Ordinal);
        Assert.Contains("Decided by: two thirds", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Nightstop", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("#1")]
    [InlineData("D-2026-001")]
    [InlineData("d-2026-1")]
    [InlineData("D 2026 1")]
    [InlineData("2026-001")]
    [InlineData("D–2026–001.")] // the dashes of a telephone, and a full stop
    public async Task A_decision_is_called_by_its_number_in_any_of_the_ways_that_people_write_it(string said)
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record We open on Saturdays");

        Assert.Contains("We open on Saturdays", await talk.SaysAsync("bob", $"decision show {said}"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision show D-2025-001", "I see no decision D-2025-001 here")] // another year
    [InlineData("decision show 7", "I see no decision 7 here")]
    [InlineData("decision show 99999999999", "I could not read “99999999999” as the number of a decision")]
    [InlineData("decision show the van", "I could not read “the van” as the number of a decision")]
    [InlineData("decision show -1", "I could not read “-1” as the number of a decision")]
    [InlineData("decision list old ones", "I do not know that part of the register: “old ones”")]
    [InlineData("decision list page two", "Which page? Please give a number")]
    [InlineData("decision list page 0", "Which page? Please give a number")]
    [InlineData("decision list page 9", "the list has 1 page. For example: decision list page 1")]
    [InlineData("decision list awaiting boards", "No decision waits for a board.")]
    [InlineData("decision list due for review", "No decision is due for review.")]
    [InlineData("decision search ***", "Please give me a word or two to look for.")]
    [InlineData("decision search zebra", "I find nothing with “zebra”")]
    [InlineData("decision search saturdays page 4", "There is no such page: the list has 1 page.")]
    [InlineData("decision review 1 on yesterday", "A review lies ahead")]
    [InlineData("decision review 1 on today", "A review lies ahead")]
    [InlineData("decision review 1 on 2 March 2046", "That is more than ten years away.")]
    [InlineData("decision review 1 on soon", "I could not read “soon” as a date.")]
    [InlineData("decision review 7 on 1 June 2027", "I see no decision 7 here")]
    [InlineData("decision supersede 1 with 1", "A decision cannot stand in its own place.")]
    [InlineData("decision supersede 1 with 7", "I see no decision 7 here")]
    [InlineData("decision supersede 7 with 1", "I see no decision 7 here")]
    public async Task What_cannot_be_is_answered_with_what_can(string said, string answer)
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record We open on Saturdays");

        Assert.Contains(answer, await talk.SaysAsync("ann", said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_register_says_how_to_begin() => Assert.StartsWith(
        "Nothing has been decided here yet.",
        await (await Talk.WithAsync()).SaysAsync("bob", "decision list"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_long_register_is_read_page_by_page_the_newest_first()
    {
        using var talk = await Talk.WithAsync();
        for (var day = 1; day <= 23; day++)
        {
            await talk.SaysAsync("ann", $"decision record Rule {day}");
        }

        var first = await talk.SaysAsync("bob", "decision list");
        Assert.Contains("23 decisions, page 1 of 3", first, StringComparison.Ordinal);
        Assert.Contains(
            "* D-2026-023: Rule 23 (Agreed on Monday 2 March 2026.) [Show]",
            first,
            StringComparison.Ordinal);
        Assert.DoesNotContain("D-2026-013", first, StringComparison.Ordinal);

        var second = await talk.PressesAsync("bob", "Next page");
        Assert.Contains("page 2 of 3", second, StringComparison.Ordinal);
        Assert.Contains("[Previous page] [Next page]", second, StringComparison.Ordinal);
        var last = await talk.SaysAsync("bob", "decision list page 3");
        Assert.Contains("D-2026-001", last, StringComparison.Ordinal);
        Assert.DoesNotContain("[Next page]", last, StringComparison.Ordinal);
        Assert.Contains("23 places with “rule”, page 3 of 3", await talk.SaysAsync("bob", "decision search rule page "
            + "3"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_looks_into_text_and_reasons_and_past_accents()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record Rent the café because the host organisation cannot page people");
        await talk.SaysAsync("ann", "decision record Paint the hall");

        foreach (var words in new[] { "cafe", "CAFÉ", "organisation host", "people page", "D-2026-001" })
        {
            var found = await talk.SaysAsync("bob", $"decision search {words}");
            Assert.Contains("1 place with", found, StringComparison.Ordinal);
            Assert.Contains("D-2026-001: Rent the café", found, StringComparison.Ordinal);
        }

        Assert.Contains("# D-2026-001", await talk.PressesAsync("bob", "Show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_the_core_only_or_hidden_is_in_no_list_no_search_no_count_and_no_entry_of_others()
    {
        using var talk = await Talk.WithAsync(Some.Axis
            .WithOrganisation("mencap", "Mencap", Tier.Wider).WithPerson("Wes", "mencap"));
        await talk.SaysAsync("ann", "decision record Rent a hall");
        await talk.SaysAsync("ann", "decision record Rent a second hall seen-by core");
        await talk.SaysAsync("ann", "decision record Rent from Basement hidden-from basement");

        Assert.Equal("1 2 3", await SeenAsync(talk, "bob"));
        Assert.Equal("1 2", await SeenAsync(talk, "cat"));
        Assert.Equal("1 3", await SeenAsync(talk, "wes"));
        var shared = await talk.SaysInRoomAsync("ann", "decision list");
        Assert.Contains("1 decision.", shared, StringComparison.Ordinal);
        Assert.Contains("1 place with", await talk.SaysInRoomAsync("ann", "decision search rent"),
            StringComparison.Ordinal);
        Assert.StartsWith("I see no decision 2 here", await talk.SaysInRoomAsync("ann", "decision show 2"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_decision_stays_as_it_was_and_the_two_name_each_other()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record We open on Saturdays because families asked for it");
        await talk.SaysAsync("ann", "decision record We open on Sundays");

        Assert.StartsWith(
            "D-2026-001 is superseded by D-2026-002 from now on.",
            await talk.SaysAsync("ann", "decision supersede 1 with 2"),
            StringComparison.Ordinal);

        var old = await talk.SaysAsync("bob", "decision show 1");
        Assert.Contains("Superseded by D-2026-002.", old, StringComparison.Ordinal);
        Assert.Contains("families asked for it", old, StringComparison.Ordinal);
        Assert.Contains("In the place of: D-2026-001", await talk.PressesAsync("bob", "Show D-2026-002"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "That decision has been superseded already.",
            await talk.SaysAsync("ann", "decision supersede 1 with 2"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "That one came to nothing, or was superseded itself",
            await talk.SaysAsync("ann", "decision supersede 2 with 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_is_still_open_takes_the_others_place_when_it_is_agreed()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record We open on Saturdays");
        await talk.SaysAsync("bob", "decision propose We open on Sundays");
        Assert.Contains(
            "takes the place of D-2026-001 as soon as it is agreed",
            await talk.SaysAsync("ann", "decision supersede 1 with 2"),
            StringComparison.Ordinal);
        Assert.Contains("Agreed on", await talk.SaysAsync("bob", "decision show 1"), StringComparison.Ordinal);

        await talk.ForwardAsync(Period.FromDays(10));

        Assert.Contains("Superseded by D-2026-002.", await talk.SaysAsync("bob", "decision show 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_lead_and_coordinators_put_one_decision_in_the_place_of_another()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record We open on Saturdays");
        await talk.SaysAsync("ann", "decision record We open on Sundays");

        var answer = await talk.SaysAsync("bob", "decision supersede 1 with 2");

        Assert.DoesNotContain("is superseded by", answer, StringComparison.Ordinal);
        Assert.Contains("Agreed on", await talk.SaysAsync("bob", "decision show 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leads_hear_when_a_decision_is_due_for_review_and_nobody_else_does()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record We open on Saturdays");
        Assert.StartsWith(
            "D-2026-001 comes up for review on Saturday 18 April 2026",
            await talk.SaysAsync("ann", "decision review 1 on 18 April 2026"),
            StringComparison.Ordinal);

        await talk.ForwardToAsync("2026-04-20T10:00");

        Assert.Contains(
            "You wanted to look at “We open on Saturdays”, D-2026-001, again from Saturday 18 April 2026. It comes on",
            await talk.HearsAsync("ann"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("D-2026-001", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        Assert.Contains("We open on Saturdays", await talk.SaysAsync("bob", "decision list due for review"),
            StringComparison.Ordinal);
        Assert.Equal(
            "D-2026-001 has no day of review any more.", await talk.SaysAsync("ann", "decision review 1 on never"));
        Assert.Equal("No decision is due for review.", await talk.SaysAsync("bob", "decision list due for review"));
    }

    [Fact]
    public async Task What_was_not_agreed_has_nothing_to_review_or_to_replace()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record We open on Saturdays");
        await talk.SaysAsync("bob", "decision propose We open on Sundays");
        Assert.StartsWith("That one has not been agreed", await talk.SaysAsync("ann", "decision review 2 on 1 June "
            + "2027"),
            StringComparison.Ordinal);
        Assert.StartsWith("That one has not been agreed", await talk.SaysAsync("ann", "decision supersede 2 with 1"),
            StringComparison.Ordinal);
        await talk.SaysAsync("bob", "decision withdraw 2");

        Assert.StartsWith("That one came to nothing", await talk.SaysAsync("ann", "decision supersede 1 with 2"),
            StringComparison.Ordinal);
        Assert.Contains("Withdrawn on Monday 2 March 2026.", await talk.SaysAsync("bob", "decision show 2"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_of_another_partnership_is_not_there()
    {
        using var talk = await Talk.WithAsync(Some.Axis, Some.Mind);
        await talk.SaysAsync("ann", "decision record We open on Saturdays");

        Assert.StartsWith("I see no decision 1 here", await talk.SaysAsync("zoe", "decision show 1"),
            StringComparison.Ordinal);
        Assert.StartsWith("I find nothing", await talk.SaysAsync("zoe", "decision search saturdays"),
            StringComparison.Ordinal);
    }

    // The numbers of the decisions that somebody sees, which must be the same in the list, the search and one by one.
    private static async Task<string> SeenAsync(Talk talk, string who)
    {
        var list = await talk.SaysAsync(who, "decision list");
        var search = await talk.SaysAsync(who, "decision search rent");
        var seen = new List<int>();
        for (var number = 1; number <= 3; number++)
        {
            var label = $"D-2026-00{number}";
            var answer = await talk.SaysAsync(who, $"decision show {number}");
            var shown = answer.Contains($"# {label}", StringComparison.Ordinal);
            Assert.Equal(shown, list.Contains(label, StringComparison.Ordinal));
            Assert.Equal(shown, search.Contains(label, StringComparison.Ordinal));
            seen.AddRange(shown ? [number] : []);
        }

        Assert.Contains($"{seen.Count} decision", list, StringComparison.Ordinal);
        Assert.Contains($"{seen.Count} place", search, StringComparison.Ordinal);
        return string.Join(' ', seen);
    }
}
