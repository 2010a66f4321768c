using Microsoft.EntityFrameworkCore;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Decisions;

/// <summary>The election of a lead, and that nobody ever learns who voted for whom.</summary>
public sealed class ElectionTests
{
    [Fact]
    public async Task From_the_call_to_the_result()
    {
        using var talk = await CalledAsync();
        Assert.Contains("Who would like to stand?", await talk.HearsAsync("bob"), StringComparison.Ordinal);
        Assert.Contains("Our Way stands for election", await talk.PressesAsync("bob", "We will stand"),
            StringComparison.Ordinal);
        await talk.SaysAsync("cat", "election stand");
        await talk.HearsAsync("dan");

        await talk.ForwardToAsync("2026-03-09T17:00");
        Assert.Contains("Secret ballot of 4 organisations", await talk.HearsAsync("dan"), StringComparison.Ordinal);
        Assert.Contains("The ballot of Nightstop is in, and nobody sees for whom.",
            await talk.PressesAsync("dan", "Vote for it", "Basement"), StringComparison.Ordinal);
        await talk.SaysAsync("ann", "ballot 1 basement");
        await talk.SaysAsync("cat", "ballot 1 basement");
        await talk.SaysAsync("bob", "ballot 1 our-way");
        await talk.ForwardToAsync("2026-03-09T17:20");

        Assert.Contains("Basement is elected. Ballots: Basement 3, Our Way 1.", await talk.HearsAsync("bob"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_leads_to_a_run_off()
    {
        using var talk = await BallotAsync();
        await VoteAsync(talk, ("ann", "basement"), ("bob", "our-way"), ("cat", "basement"), ("dan", "our-way"));
        await talk.ForwardToAsync("2026-03-09T17:20");

        Assert.Contains("The first ballot was a tie, so this is a run-off", await talk.HearsAsync("dan"),
            StringComparison.Ordinal);
        await VoteAsync(talk, ("ann", "basement"), ("bob", "our-way"), ("cat", "basement"), ("dan", "basement"));
        await talk.ForwardToAsync("2026-03-09T18:00");
        Assert.Contains("Basement is elected. Ballots: Basement 3, Our Way 1.", await talk.SaysAsync("dan", "vote 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_not_even_the_coordinator_the_log_or_the_voter_sees_for_whom()
    {
        using var talk = await BallotAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        var answer = await talk.SaysAsync("dan", "ballot 1 our-way");

        Assert.DoesNotContain("✓", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Our Way.", answer, StringComparison.Ordinal);
        Assert.Contains("The ballot of Nightstop is in;", await talk.SaysAsync("dan", "vote 1"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Nightstop", await talk.SaysAsync("ann", "vote 1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nightstop", await talk.SaysInRoomAsync("ann", "vote 1"), StringComparison.Ordinal);
        var log = await talk.LookAsync(db => db.Changes.Select(change => change.What).ToListAsync());
        Assert.Contains("ballot 1", log);
        Assert.DoesNotContain(log, what => what.Contains("our-way", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_count_not_even_the_database_knows()
    {
        using var talk = await BallotAsync();
        await VoteAsync(talk, ("ann", "basement"), ("bob", "our-way"), ("cat", "basement"), ("dan", "basement"));
        Assert.NotEqual("[]", await BallotsKeptAsync(talk));

        await talk.ForwardToAsync("2026-03-09T17:20");

        Assert.Equal("[]", await BallotsKeptAsync(talk));
    }

    [Fact]
    public async Task A_ballot_among_others_or_by_telephone_is_not_taken()
    {
        using var talk = await BallotAsync();
        await talk.SaysInRoomAsync("ann", "room here");

        Assert.Contains("not counted", await talk.SaysInRoomAsync("bob", "ballot 1 our-way"),
            StringComparison.Ordinal);
        Assert.Contains("nobody can vote for another", await talk.SaysAsync("ann", "vote record 1 yes for our-way"),
            StringComparison.Ordinal);
        Assert.Contains("election by secret ballot", await talk.SaysAsync("bob", "vote 1 for"),
            StringComparison.Ordinal);
        Assert.Contains("0 have voted", await talk.SaysAsync("bob", "vote 1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bob", "ballot 1 nightstop", "does not stand for election")]
    [InlineData("bob", "ballot 1 nobody", "I know no partner called “nobody”")]
    [InlineData("bob", "ballot 9 our-way", "There is no decision “9” here.")]
    [InlineData("wil", "ballot 1 our-way", "has no vote in this one")]
    [InlineData("bob", "election stand", "too late to stand")]
    [InlineData("ann", "election start", "An election is under way already: D-2026-001.")]
    [InlineData("bob", "election start", "Only a coordinator or the lead can do that.")]
    [InlineData("yan", "ballot 1 our-way", "There is no decision “1” here.")] // of another partnership
    public async Task What_cannot_be_says_why(string who, string said, string answer)
    {
        using var talk = await BallotAsync();

        Assert.Contains(answer, await talk.SaysAsync(who, said), StringComparison.Ordinal);
        Assert.Contains("0 have voted", await talk.SaysAsync("ann", "vote 1"), StringComparison.Ordinal);
    }

    private static async Task<Talk> CalledAsync()
    {
        var talk = await Talk.WithAsync(VotingTests.Quiet, Some.Mind.With(scene => scene.Series().Pause()));
        await talk.SaysAsync("ann", "election start");
        return talk;
    }

    private static async Task<Talk> BallotAsync()
    {
        var talk = await CalledAsync();
        await talk.SaysAsync("bob", "election stand");
        await talk.SaysAsync("cat", "election stand 1");
        await talk.ForwardToAsync("2026-03-09T17:00");
        await talk.HearsAsync("dan");
        return talk;
    }

    private static async Task VoteAsync(Talk talk, params (string Who, string For)[] ballots)
    {
        foreach (var (who, candidate) in ballots)
        {
            Assert.Contains("is in", await talk.SaysAsync(who, $"ballot 1 {candidate}"), StringComparison.Ordinal);
        }
    }

    private static Task<string> BallotsKeptAsync(Talk talk) => talk.LookAsync(db => db.Database
        .SqlQueryRaw<string>("SELECT ballots AS \"Value\" FROM decisions").SingleAsync());
}
