using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Privacy;

/// <summary>Whoever changes something leaves a line in the log of changes: who, when, from which channel and
/// what.</summary>
public sealed class AuditTests
{
    // Said before, so that the examples find what they speak of.
    private static readonly string[] Before =
    [
        "meeting poll core with Tue 31 March 10:00, Wed 1 April 10:00",
        "decision propose Buy a van because the old one is out", "decision propose Open on Saturdays",
        "action add Send the rota by Fri 27 March for me", "agenda add Winter rota", "agenda add Praise",
        "member add Ann Lee to kdyt email lee@kdyt.example", "blackout add 3 to 14 August 2026 because summer break",
    ];

    [Fact]
    public async Task A_phrase_that_is_said_to_look_changes_nothing()
    {
        using var talk = await PreparedAsync();
        var looks = talk.Get<RouteBook>().Features.SelectMany(feature => feature.Routes)
            .Where(route => route.Effect == Effect.Look).Select(route => route.Phrase.Example).ToList();
        var before = await Kept.ContentOfAsync(talk);
        var changing = new List<string>();
        foreach (var example in looks)
        {
            await talk.SaysAsync("ann", example);
            if (before != (before = await Kept.ContentOfAsync(talk)))
            {
                changing.Add(example);
            }
        }

        Assert.True(looks.Count > 30);
        Assert.Empty(changing);
    }

    [Fact]
    public async Task A_phrase_that_changes_something_leaves_a_line()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "status");
        var lines = await LinesAsync(talk);
        foreach (var said in Before)
        {
            await talk.SaysAsync("ann", said);
            Assert.Equal(++lines, await LinesAsync(talk));
        }
    }

    [Theory]
    [InlineData("action add")] // a form is opened
    [InlineData("decision propose")]
    [InlineData("action done 99")] // there is none
    [InlineData("meeting move core to Tue 1 March 2011 10:00")] // past
    [InlineData("member add Bob to nowhere email bob@nowhere.example")]
    [InlineData("away until 20 March")] // the same again
    public async Task What_changed_nothing_leaves_no_line(string said)
    {
        using var talk = await PreparedAsync();
        await talk.SaysAsync("ann", "away until 20 March");
        var lines = await LinesAsync(talk);

        await talk.SaysAsync("ann", said);

        Assert.Equal(lines, await LinesAsync(talk));
    }

    [Fact]
    public async Task Whose_account_was_recognised_and_which_room_was_claimed_leaves_a_line()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("bob", "status");
        await talk.SaysInRoomAsync("ann", "status");

        var lines = await talk.SaysAsync("ann", "changes list");

        Assert.Contains(
            "| Monday 2 March 2026, 09:00 | Bob | account recognised | teams |", lines, StringComparison.Ordinal);
        Assert.Contains("| Ann | room claimed | teams |", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_says_who_when_from_where_and_what_but_not_what_was_typed()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "decision propose Buy a turquoise van");
        await talk.ForwardAsync(Period.FromMinutes(1));
        await talk.SaysAsync("cat", "vote 1 for because turquoise suits us");

        var line = await talk.LookAsync(db => db.Changes.SingleAsync(change => change.What.StartsWith("vote")));

        Assert.Equal("vote 1", line.What);
        Assert.Equal("teams", line.Channel);
        Assert.Equal(Some.Monday + Duration.FromMinutes(1), line.At);
        Assert.Equal(
            (await talk.LookAsync(db => db.People.FirstAsync(person => person.Name == "Cat"))).Id, line.PersonId);
        var said = await talk.LookAsync(db => db.Changes.Select(one => one.What).ToListAsync());
        Assert.DoesNotContain(said, one => one.Contains("turquoise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_bot_changes_because_it_is_time_leaves_a_line_too()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "decision propose Buy a turquoise van");
        await talk.SaysAsync("ann", "meeting poll core with Tue 31 March 10:00, Wed 1 April 10:00");
        foreach (var partner in (string[])["ann", "bob", "cat", "dan"])
        {
            await talk.SaysAsync(partner, "poll answer 1 1 yes, 2 no");
        }

        await talk.ForwardAsync(Period.FromMonths(2));

        var lines = await talk.LookAsync(db => db.Changes
            .Where(change => change.Channel == Change.Clock)
            .OrderBy(change => change.At).ThenBy(change => change.What)
            .ToListAsync());
        Assert.All(lines, line => Assert.Null(line.PersonId));
        Assert.Equal(
            [
                "poll 1 settled for time 1", "decision D-2026-001 agreed", "agenda published", "meeting held",
                "meeting planned", "minutes approved", "poll 2 opened", "poll 2 closed without a date",
                "poll 3 opened", "meeting handed to the lead", "poll 3 closed without a date",
            ],
            lines.Select(line => line.What));
        Assert.Contains(
            "| PartnerBot | poll 3 opened | clock |",
            await talk.SaysAsync("ann", "changes list"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_reads_them_newest_first_and_page_by_page()
    {
        using var talk = await Talk.WithAsync();
        for (var day = 10; day < 26; day++)
        {
            await talk.SaysAsync("bob", $"away until {day} March");
        }

        await talk.ForwardAsync(Period.FromMinutes(1));
        await talk.SaysAsync("cat", "decision propose Buy a van");

        var first = await talk.SaysAsync("ann", "changes list");
        Assert.Contains(
            "| Monday 2 March 2026, 09:01 | Cat | decision propose | teams |", first, StringComparison.Ordinal);
        Assert.Contains("page 1 of 3", first, StringComparison.Ordinal);
        Assert.Contains(
            "| Bob | away until | teams |", await talk.PressesAsync("ann", "Next page"), StringComparison.Ordinal);
        Assert.Contains(
            "There is no such page: the list has 3 pages.",
            await talk.SaysAsync("ann", "changes list page 9"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_for_coordinators_in_private_and_of_their_own_partnership()
    {
        using var talk = await Talk.WithAsync(Some.Axis, Some.Mind);
        await talk.SaysAsync("bob", "away until 20 March");

        const string no = "The log of changes is for coordinators, in a personal chat with me.";
        Assert.Equal(no, await talk.SaysAsync("bob", "changes list"));
        Assert.Equal("Nobody has changed anything yet.", await talk.SaysAsync("zoe", "changes list"));
        await talk.SaysInRoomAsync("ann", "room here");
        Assert.Equal(no, await talk.SaysInRoomAsync("ann", "changes list"));
    }

    private static async Task<Talk> PreparedAsync()
    {
        var talk = await Talk.WithAsync();
        foreach (var said in Before)
        {
            await talk.SaysAsync("ann", said);
        }

        return talk;
    }

    private static Task<int> LinesAsync(Talk talk) => talk.LookAsync(db => db.Changes.CountAsync());
}
