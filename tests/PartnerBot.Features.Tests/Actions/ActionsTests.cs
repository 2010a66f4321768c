using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Actions;

/// <summary>Monday 2 March 2026, 09:00 in London. Ann leads at KDYT; Bob and his deputy Eve are Our Way, Cat is
/// Basement.</summary>
public class ActionsTests
{
    [Theory]
    [InlineData(
        "action add Send the rota by Fri 12 June for Bob",
        "Send the rota", "Bob of Our Way", "Friday 12 June 2026")]
    [InlineData(
        "action add Send the rota for Bob by Fri 12 June",
        "Send the rota", "Bob of Our Way", "Friday 12 June 2026")]
    [InlineData("action add Book a room by tomorrow for us", "Book a room", "Ann of KDYT", "Tuesday 3 March 2026")]
    [InlineData("action add Book a room by tomorrow for me", "Book a room", "Ann of KDYT", "Tuesday 3 March 2026")]
    // The organisation's one representative; a deputy has to be named.
    [InlineData(
        "action add Book a room by in 10 days for Our Way",
        "Book a room", "Bob of Our Way", "Thursday 12 March 2026")]
    [InlineData(
        "action add Book a room by 2026-06-12 for our-way (Eve)",
        "Book a room", "Eve of Our Way", "Friday 12 June 2026")]
    [InlineData("action add Book it by Friday for Eve of Our Way", "Book it", "Eve of Our Way", "Friday 6 March 2026")]
    // "by" and "for" may stand in what is to be done.
    [InlineData(
        "action add Write to the funder for more by Friday for Cat",
        "Write to the funder for more", "Cat of Basement", "Friday 6 March 2026")]
    [InlineData(
        "action add Have it signed by Eve by Friday for Cat",
        "Have it signed by Eve", "Cat of Basement", "Friday 6 March 2026")]
    [InlineData(
        "action add Have it signed by Eve for Cat by Friday",
        "Have it signed by Eve", "Cat of Basement", "Friday 6 March 2026")]
    [InlineData(
        "action add Get keys from Basement by Friday for Cat",
        "Get keys from Basement", "Cat of Basement", "Friday 6 March 2026")]
    public async Task An_action_is_written_down_in_one_line(string said, string what, string who, string day)
    {
        using var talk = await Talk.WithAsync();

        Assert.StartsWith(
            $"Action 1: “{what}”. {who}, by {day}.",
            await talk.SaysAsync("ann", said),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("action add Send the rota by Fri 27 February 2026 for Bob", "is in the past. Please give a later one.")]
    [InlineData("action add Send the rota by the cows for Bob", "I could not read “the cows” as a date")]
    [InlineData("action add Send the rota by Friday for Nobody Known", "I know no person called “Nobody Known”")]
    [InlineData("action done 7", "There is no action 7.")]
    [InlineData("action done rota", "by its number")]
    [InlineData("action show", "For example: action show 12")]
    [InlineData("action move 1 to Sunday 1 March 2026", "Sunday 1 March 2026 is in the past. Please give a later one.")]
    [InlineData("action move 1 to 6 March", "nothing was changed")]
    [InlineData("action move 1 to whenever", "I could not read “whenever” as a date")]
    [InlineData("action hand 1 to Bob", "It is with them already")]
    [InlineData("action hand 1 to Zzz", "I know no person called “Zzz”")]
    [InlineData("action hand 1 to Cat by yesterday", "in the past")]
    [InlineData("action help 1 money", "more time, swap or talk")]
    [InlineData("action list zzz", "I know no partner called “zzz”")]
    [InlineData("action list all page 9", "There is no such page: the list has 1 page.")]
    [InlineData("action list all page two", "Which page? Please give a number, for example: action list all page 2")]
    public async Task What_cannot_be_gets_a_sentence_and_changes_nothing(string said, string expected)
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "action add Send the rota by 6 March for Bob");

        Assert.Contains(expected, await talk.SaysAsync("ann", said));
        Assert.Contains(
            "| 1 | Send the rota | Bob of Our Way | Friday 6 March 2026 |",
            await talk.SaysAsync("ann", "action list all"));
    }

    [Fact]
    public async Task A_card_asks_for_what_was_left_out()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "{what} What is to be done: Send the rota",
            await talk.SaysAsync("ann", "action add Send the rota"));
        var bob = await talk.SaysAsync("bob", "action add"); // the card that he fills in
        Assert.Contains("{due} By when: 2026-03-16", bob);
        var reply = await talk.PressesAsync(
            "bob",
            "Write it down",
            "",
            [("what", "Pay for it by Friday for me"), ("due", "2026-03-20"), ("who", "Cat")]);

        // What stands in an input is taken as it is.
        Assert.StartsWith(
            "Action 1: “Pay for it by Friday for me”. Cat of Basement, by Friday 20 March 2026.",
            reply,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_says_that_it_is_done_and_only_once()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "action add Send the rota by 6 March for Bob");

        Assert.StartsWith(
            "Done: “Send the rota”. Thank you, Bob of Our Way.",
            await talk.SaysAsync("cat", "action done 1"),
            StringComparison.Ordinal);
        Assert.Contains("no longer open", await talk.SaysAsync("bob", "action done 1"));
        Assert.Contains("State: Done", await talk.SaysAsync("bob", "action show 1"));
    }

    [Fact]
    public async Task Only_its_people_and_the_lead_change_it()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "action add Send the rota by 6 March for Bob");

        foreach (var said in new[] { "drop 1 because no", "move 1 to 9 March", "hand 1 to me", "help 1 talk" })
        {
            Assert.Contains("Action 1 is with Bob of Our Way.", await talk.SaysAsync("cat", $"action {said}"));
        }

        Assert.Contains(
            "Action 1 is now for Monday 9 March 2026",
            await talk.SaysAsync("eve", "action move 1 to 9 March"));
        Assert.Contains("Tuesday 10 March 2026", await talk.SaysAsync("ann", "action move 1 to 10 March"));
    }

    [Fact]
    public async Task Dropping_one_needs_a_reason()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "action add Send the rota by 6 March for Bob");

        Assert.Contains("Why will “Send the rota” not be done?", await talk.SaysAsync("bob", "action drop 1"));
        var reply = await talk.PressesAsync("bob", "Drop it", "", [("reason", "the funder no longer asks for it")]);

        Assert.StartsWith(
            "Dropped: “Send the rota”. Noted why: The funder no longer asks for it.",
            reply,
            StringComparison.Ordinal);
        Assert.Contains("Why: the funder no longer asks for it", await talk.SaysAsync("bob", "action show 1"));
    }

    [Fact]
    public async Task Handing_over_within_an_organisation_keeps_the_number_and_tells_the_new_owner()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "action add Send the rota by 6 March for me");

        Assert.Contains("It is still action 1.", await talk.SaysAsync("bob", "action hand 1 to Eve"));

        Assert.Contains("A new action for you: “Send the rota”, by Friday 6 March 2026.", await talk.HearsAsync("eve"));
    }

    [Fact]
    public async Task Another_organisation_takes_it_on_under_a_number_of_its_own()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "action add Send the rota by 6 March for me");
        await talk.SaysAsync("bob", "action hand 1");

        var reply = await talk.PressesAsync("bob", "Hand it over", "", [("who", "Cat")]);

        Assert.Contains(
            "Cat of Basement takes on “Send the rota”, by Friday 6 March 2026. It was action 1 and is now action 2.",
            reply);
        Assert.Contains("State: Handed over, now action 2", await talk.SaysAsync("bob", "action show 1"));
        Assert.Contains("You have no open actions.", await talk.SaysAsync("bob", "action list"));
    }

    [Fact]
    public async Task What_is_handed_over_late_begins_with_a_fresh_day()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "action add Send the rota by 6 March for me");
        await talk.ForwardToAsync("2026-03-12T12:00");

        Assert.Contains("by Thursday 19 March 2026", await talk.SaysAsync("ann", "action hand 1 to Cat"));
    }

    [Fact]
    public async Task Two_thousand_actions_come_ten_at_a_time()
    {
        using var talk = await WithTwoThousandAsync();

        var first = await talk.SaysAsync("bob", "action list mine");
        Assert.Equal(10, first.Split('\n').Count(line => line.Contains("| Task ", StringComparison.Ordinal)));
        Assert.Contains("2,000 open actions, page 1 of 200.", first);
        Assert.DoesNotContain("[Previous page]", first);

        Assert.Contains(", page 2 of 200.", await talk.PressesAsync("bob", "Next page"));
        var last = await talk.SaysAsync("bob", "action list mine page 200");
        Assert.Contains("| Task 2000 |", last);
        Assert.DoesNotContain("[Next page]", last);
    }

    [Theory]
    [InlineData("action add Ask the bank core only by Fri 13 March for Bob", "Only the lead and core organisations")]
    [InlineData("action add Ask the bank by Fri 13 March for Bob, core only", "Only the lead and core organisations")]
    [InlineData("action add Ask the bank hidden from College by Fri 13 March for Bob", "It is kept from College.")]
    public async Task What_is_kept_from_somebody_in_plain_words_is_kept_from_them(string said, string seen)
    {
        using var talk = await Talk.WithAsync(
            Some.Axis.WithOrganisation("college", "College", Tier.Wider).WithPerson("Wyn", "college"));

        var reply = await talk.SaysAsync("ann", said);

        Assert.StartsWith(
            "Action 1: “Ask the bank”. Bob of Our Way, by Friday 13 March 2026.", reply, StringComparison.Ordinal);
        Assert.Contains(seen, reply, StringComparison.Ordinal);
        Assert.Contains("Ask the bank", await talk.SaysAsync("cat", "action list all"), StringComparison.Ordinal);
        Assert.Equal("No action is open. Say 'action list all' to see every open action.",
            await talk.SaysAsync("wyn", "action list all"));
    }

    [Theory]
    [InlineData("wyn", "action add Ask core only by Fri 13 March for Bob", "Your own organisation could not see that")]
    [InlineData("ann", "action add Ask hidden from Our Way by Fri 13 March for Bob", "cannot take it on")]
    [InlineData("ann", "action add Ask hidden from Our Way or so by Fri 13 March for Bob", "I do not know all of")]
    public async Task What_could_not_be_seen_by_those_it_is_about_is_not_written_down(
        string who, string said, string answer)
    {
        using var talk = await Talk.WithAsync(
            Some.Axis.WithOrganisation("college", "College", Tier.Wider).WithPerson("Wyn", "college"));

        Assert.Contains(answer, await talk.SaysAsync(who, said), StringComparison.Ordinal);
        Assert.StartsWith("No action is open.", await talk.SaysAsync("ann", "action list all"),
            StringComparison.Ordinal);
    }

    private static async Task<Talk> WithTwoThousandAsync()
    {
        var scene = Some.Axis;
        var talk = await Talk.WithAsync(scene);
        await talk.Store.WriteAsync(
            async (db, ct) =>
            {
                var partnership = await db.Partnerships.SingleAsync(ct);
                db.Actions.AddRange(Enumerable.Range(1, 2000).Select(number => new ActionItem(
                    Id<ActionItem>.New(Some.Monday), partnership, $"Task {number}", scene.Member("bob"),
                    new LocalDate(2026, 6, 12), Some.Monday)));
                return 0;
            },
            CancellationToken.None);
        return talk;
    }

    [Fact]
    public async Task A_partnership_never_sees_anothers_actions()
    {
        using var talk = await Talk.WithAsync(Some.Axis, Some.Mind);
        await talk.SaysAsync("ann", "action add Send the rota by 6 March for Bob");

        Assert.Contains("There is no action 1.", await talk.SaysAsync("zoe", "action done 1"));
        Assert.Contains("No action is open.", await talk.SaysAsync("zoe", "action list all"));
    }
}
