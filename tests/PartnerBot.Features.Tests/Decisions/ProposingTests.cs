using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Decisions;

/// <summary>Bad words, wrong people, and things that not everybody may see.</summary>
public sealed class ProposingTests
{
    [Theory]
    [InlineData("decision propose Buy a van class dreams", "I know no class of decisions called “dreams”")]
    [InlineData("decision propose Buy a van class election", "say: election start")]
    [InlineData("decision propose Buy a van class urgent", "What is urgent is not voted on.")]
    [InlineData("decision propose Buy a van closing soonish", "I could not read “soonish”")]
    [InlineData("decision propose Buy a van closing 1 February 2026", "in the past")]
    [InlineData("decision propose Buy a van closing today 09:30", "leaves no time to vote")]
    [InlineData("decision propose Buy a van closing 1 May 2027", "a year at most")]
    [InlineData("decision propose Buy a van seen-by nobody", "Please say everyone or core.")]
    [InlineData("decision propose Buy a van hidden-from Moon", "I do not know all of the partners in “Moon”.")]
    [InlineData("decision propose \"\u200b\"", "Please say what is to be decided")]
    public async Task What_cannot_be_proposed_says_why(string said, string answer)
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);

        Assert.Contains(answer, await talk.SaysAsync("bob", said), StringComparison.Ordinal);
        Assert.Equal(0, await talk.LookAsync(db => db.Decisions.CountAsync()));
    }

    [Theory]
    [InlineData("decision propose ", 501, "under 500 characters")]
    [InlineData("decision propose Buy a van because ", 2001, "under 2,000 characters")]
    [InlineData("object 1 because ", 1001, "under 1,000 characters")]
    public async Task What_is_too_long_says_so(string phrase, int length, string answer)
    {
        using var talk = await VotingTests.ProposedAsync();

        Assert.Contains(answer, await talk.SaysAsync("bob", phrase + new string('x', length)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bob", "vote 1 perhaps", "I could not read “perhaps” as a vote.")]
    [InlineData("bob", "vote yes", "Please say which decision")]
    [InlineData("bob", "vote 7 for", "There is no decision “7” here.")]
    [InlineData("bob", "vote D-2025-001 for", "There is no decision “D-2025-001” here.")]
    [InlineData("bob", "vote 99999999999999999999 for", "There is no decision")]
    [InlineData("bob", "object 1", "please say why")]
    [InlineData("bob", "vote 1 against", "please object and say why")]
    [InlineData("bob", "vote 1 none", "no vote there that could be taken back")]
    [InlineData("wil", "vote 1 for", "Your organisation has no vote in this one")]
    [InlineData("kim", "vote 1 for", "is cast by its representatives and deputies. Please ask Ann.")]
    [InlineData("ann", "vote record 1 for for nightstop", "")]
    [InlineData("ann", "vote record 1 maybe for nightstop", "I could not read “maybe” as a vote.")]
    [InlineData("ann", "vote record 1 yes for wide", "Wide World has no vote in D-2026-001")]
    [InlineData("ann", "vote record 1 yes for moon", "I know no partner called “moon”")]
    [InlineData("yan", "vote 1 for", "There is no decision “1” here.")]
    [InlineData("yan", "axis: vote 1 for", "You do not take part in a partnership of that name.")]
    [InlineData("eva", "vote 1 for", "I do not know you yet")]
    [InlineData("ann", "election stand", "No election is under way.")]
    [InlineData("ann", "election stand 1", "That is not an election")]
    [InlineData("ann", "ballot 1 kdyt", "That is not an election")]
    public async Task What_is_no_vote_says_why_and_changes_nothing(string who, string said, string answer)
    {
        using var talk = await OpenAsync();

        Assert.Contains(answer, await talk.SaysAsync(who, said), StringComparison.Ordinal);
        var decision = await talk.LookAsync(db => db.Decisions.SingleAsync());
        Assert.Empty(answer.Length == 0 ? [] : decision.Votes);
    }

    [Theory]
    [InlineData("vote D-2026-001 for")]
    [InlineData("vote d-2026-1 yes")]
    [InlineData("/vote #1 agree")]
    [InlineData("decision vote 1. For")]
    public async Task A_vote_is_read_as_people_write_it(string said)
    {
        using var talk = await OpenAsync();

        Assert.Contains("Noted for Our Way: for.", await talk.SaysAsync("bob", said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_said_the_wrong_way_round_is_not_guessed_at()
    {
        using var talk = await OpenAsync();

        Assert.Equal("Please put the number first: vote 1 for", await talk.SaysAsync("bob", "vote for 1"));
        Assert.Empty((await talk.LookAsync(db => db.Decisions.SingleAsync())).Votes);
    }

    [Fact]
    public async Task When_everybody_has_voted_the_last_one_reads_how_long_it_can_still_be_changed()
    {
        using var talk = await OpenAsync();
        foreach (var who in new[] { "ann", "bob", "cat" })
        {
            Assert.EndsWith("until Monday 9 March 2026, 17:00.", await talk.SaysAsync(who, "vote 1 for"),
                StringComparison.Ordinal);
        }

        Assert.EndsWith(
            "Everybody has voted now, so I count on Monday 2 March 2026, 09:15; you can change it until then.",
            await talk.SaysAsync("dan", "vote 1 for"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_the_core_is_not_there_for_the_others()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.SaysInRoomAsync("ann", "room here for core", "inner");
        await talk.SaysAsync("ann", "decision class add Open way consent tiers everyone");

        await talk.SaysAsync("bob", "decision propose Pay the rent class open seen-by core");

        Assert.Contains("Pay the rent", await talk.HearsAsync("cat"), StringComparison.Ordinal);
        Assert.Contains("Pay the rent", await talk.RoomHearsAsync("inner"), StringComparison.Ordinal);
        Assert.Empty(await talk.RoomHearsAsync());
        Assert.Empty(await talk.HearsAsync("wil"));
        Assert.Equal("Nothing is open for votes. Say 'decision propose' to propose something.",
            await talk.SaysAsync("wil", "votes"));
        Assert.Contains("There is no decision “1” here.", await talk.SaysAsync("wil", "vote 1"),
            StringComparison.Ordinal);
        Assert.Contains("There is no decision “1” here.", await talk.SaysInRoomAsync("bob", "vote 1 for"),
            StringComparison.Ordinal);
        Assert.Contains("This room is not only for those who may see that",
            await talk.SaysInRoomAsync("bob", "decision propose Pay more seen-by core"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_among_the_core_is_for_the_core_unless_somebody_says_otherwise()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        await talk.SaysInRoomAsync("ann", "room here for core");

        Assert.Contains(
            "Only the lead and core organisations see it.",
            await talk.SaysInRoomAsync("ann", "decision record We keep the reserve"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Only the lead", await talk.SaysInRoomAsync("ann", "decision record We open on Saturdays seen-by everyone"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Only the lead", await talk.SaysAsync("ann", "decision record We paint the hall"),
            StringComparison.Ordinal);

        var seen = await talk.SaysAsync("wil", "decision list");
        Assert.DoesNotContain("reserve", seen, StringComparison.Ordinal);
        Assert.Contains("We open on Saturdays", seen, StringComparison.Ordinal);
        Assert.Contains("We paint the hall", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_a_conflict_of_interest_neither_sees_it_nor_votes()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        await talk.SaysInRoomAsync("ann", "room here for core");

        Assert.Contains("I am asking 3 organisations",
            await talk.SaysAsync("ann", "decision propose Lend Basement money hidden-from Basement"),
            StringComparison.Ordinal);

        Assert.Contains("Lend Basement money", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.Empty(await talk.HearsAsync("cat"));
        Assert.Empty(await talk.RoomHearsAsync());
        Assert.Contains("There is no decision “1” here.", await talk.SaysAsync("cat", "object 1 because why"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lend Basement money hidden from Basement", "Lend Basement money", "It is kept from Basement.")]
    [InlineData("Lend it because they ask (hidden from Basement and Nightstop).", "they ask", "from Basement and")]
    [InlineData("Lend money, core only, hidden from basement", "Lend money", "Only the lead and core")]
    [InlineData("Lend money because they ask seen by core", "they ask", "Only the lead and core")]
    [InlineData("Keep the key hidden from view", "Keep the key hidden from view", "17:00.")] // from nobody
    public async Task Who_may_see_it_is_read_in_plain_words_too(string said, string left, string seen)
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);

        var reply = await talk.SaysAsync("ann", $"decision propose {said}");

        Assert.Contains($"{seen}", reply.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains($"\n{left}\n", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_clear_from_whom_something_is_kept_nothing_is_proposed()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);

        Assert.StartsWith(
            "I do not know all of the partners in “Basement until May”.",
            await talk.SaysAsync("ann", "decision propose Keep the key hidden from Basement until May"),
            StringComparison.Ordinal);
        Assert.StartsWith("Nothing is open", await talk.SaysAsync("cat", "votes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_open_votes_are_listed()
    {
        using var talk = await OpenAsync();
        await talk.SaysAsync("cat", "decision propose Paint the hall class policy closing Friday");
        await talk.SaysAsync("bob", "vote 1 for");

        var list = await talk.SaysAsync("bob", "votes");
        Assert.Contains("* D-2026-002: Paint the hall (Open for votes until Friday 6 March 2026, 17:00; waits for your "
            + "vote) [Show]", list, StringComparison.Ordinal);
        Assert.Contains("you have voted", list, StringComparison.Ordinal);
        Assert.Contains("Paint the hall", await talk.PressesAsync("bob", "Show", "Paint"), StringComparison.Ordinal);
    }

    private static async Task<Talk> OpenAsync()
    {
        var talk = await Talk.WithAsync(
            VotingTests.Quiet.WithPerson("Kim", "kdyt", Roles.Staff), Some.Mind.With(scene => scene.Series().Pause()));
        await talk.SaysAsync("bob", "decision propose Open on Saturdays");
        return talk;
    }
}
