using NodaTime;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Decisions;

/// <summary>The election of a lead: standing, secret ballots, the count, the run-off.</summary>
public sealed class ElectionTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Instant StandUntil = Monday + Duration.FromDays(7);
    private static readonly Id<Member> Ann = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 9]));
    private static readonly Id<Organisation>[] Five =
        [.. Enumerable.Range(1, 5).Select(VotingTests.Org)];

    private static readonly Partnership Axis = new(
        Id<Partnership>.New(Monday), "axis", "Axis", "Europe/London", Nation.EnglandAndWales, "feed");

    [Theory]
    // Who stands, for whom each of the five organisations votes (0: not at all), what becomes of it.
    [InlineData("1 2", "1 1 2 1 0", "elected 1")]
    [InlineData("1 2", "2 2 2 2 2", "elected 2")]
    [InlineData("1 2 3", "1 1 2 3 0", "elected 1")] // the most, not more than half
    [InlineData("1 2", "1 1 2 2 0", "run-off 1 2")]
    [InlineData("1 2 3", "1 1 2 2 3", "run-off 1 2")] // the third is out
    [InlineData("1 2 3", "1 2 3 0 0", "run-off 1 2 3")]
    [InlineData("1 2", "1 1 0 0 0", "nobody")] // two of five is no quorum of more than half
    [InlineData("1 2", "0 0 0 0 0", "nobody")]
    public void Whoever_has_the_most_ballots_is_elected(string standing, string ballots, string outcome)
    {
        var election = Called(standing);
        Vote(election, ballots);
        election.Look(Axis, election.ClosesAt!.Value);

        Assert.Equal(outcome, Outcome(election));
    }

    [Theory]
    [InlineData("1 1 1 2 2", "elected 1")]
    [InlineData("1 1 2 2 0", "nobody")] // a second tie ends it
    public void A_tie_leads_to_one_run_off(string ballots, string outcome)
    {
        var election = Called("1 2 3");
        Vote(election, "1 1 2 2 3");
        election.Look(Axis, election.ClosesAt!.Value);
        Assert.Equal(2, election.Round);
        Assert.All(Five, seat => Assert.False(election.HasVoted(seat)));
        Assert.Equal("ballot-not-standing", Put(election, 1, 3)?.Code);

        Vote(election, ballots);
        election.Look(Axis, election.ClosesAt!.Value);

        Assert.Equal(outcome, Outcome(election));
    }

    [Theory]
    [InlineData("", "nobody")]
    [InlineData("4", "elected 4")] // unopposed
    public void Where_nobody_or_only_one_stands_there_are_no_ballots(string standing, string outcome) =>
        Assert.Equal(outcome, Outcome(Called(standing)));

    [Fact]
    public void A_ballot_can_be_changed_until_the_close_and_counts_once()
    {
        var election = Called("1 2");
        Assert.Null(Put(election, 1, 1));
        Assert.Null(Put(election, 1, 2));
        Vote(election, "0 2 1 1 2");
        election.Look(Axis, election.ClosesAt!.Value);

        Assert.Equal("elected 2", Outcome(election));
        Assert.Equal(5, election.Counts.Sum(count => count.Ballots));
    }

    [Fact]
    public void Nothing_that_can_be_read_says_who_voted_for_whom_and_the_ballots_go_with_the_count()
    {
        var election = Called("1 2");
        Vote(election, "1 1 2 0 0");

        Assert.Empty(election.Votes);
        Assert.Empty(election.Counts);
        Assert.DoesNotContain(
            typeof(Decision).GetProperties(),
            property => property.PropertyType.ToString().Contains(nameof(Ballot) + "]", StringComparison.Ordinal));
        Assert.Equal(3, Kept(election).Length);
        election.Look(Axis, election.ClosesAt!.Value);
        Assert.Empty(Kept(election));
    }

    [Fact]
    public void Ballots_also_go_when_the_election_is_taken_back()
    {
        var election = Called("1 2");
        Vote(election, "1 1 2 0 0");

        Assert.Null(election.Withdraw(election.OpenedAt!.Value));

        Assert.Empty(Kept(election));
    }

    [Fact]
    public void One_that_leaves_can_no_longer_be_elected_and_its_ballots_go_for_nothing()
    {
        var election = Called("1 2 3");
        Vote(election, "1 1 1 2 0");

        election.Follow(Five.Skip(1).ToHashSet(), Monday);
        election.Look(Axis, election.ClosesAt!.Value);

        Assert.Equal("elected 2", Outcome(election));
    }

    [Fact]
    public void Standing_has_its_time_and_its_roll()
    {
        var election = Called("1 2", end: false);

        Assert.Equal("ballot-stands", election.Stand(Five[0], Monday)?.Code);
        Assert.Equal("vote-not-on-roll", election.Stand(VotingTests.Org(9), Monday)?.Code);
        Assert.Equal("vote-not-open", Put(election, 1, 1)?.Code);
        Assert.Equal("ballot-standing-over", election.Stand(Five[2], StandUntil)?.Code);
        election.Look(Axis, StandUntil);
        Assert.Equal("vote-ballot-instead", election.Take(
            new Vote(Five[0], Choice.For, Ann, Spoken.ByItself, StandUntil))?.Code);
        Assert.Equal("vote-closed", Put(election, 1, 1, election.ClosesAt)?.Code);
        Assert.Equal("vote-not-on-roll", Put(election, 9, 1)?.Code);
    }

    private static Decision Called(string standing, bool end = true)
    {
        var kind = DecisionClass.Usual(Axis.Id, Monday).First(one => one.Rule.IsSecret);
        var election = new Decision(Id<Decision>.New(Monday), 15, Axis, "Who leads", kind, Ann, Monday);
        election.Call(Five, StandUntil);
        foreach (var number in Numbers(standing))
        {
            Assert.Null(election.Stand(VotingTests.Org(number), Monday));
        }

        if (end)
        {
            election.Look(Axis, StandUntil);
        }

        return election;
    }

    private static void Vote(Decision election, string ballots)
    {
        foreach (var (number, index) in Numbers(ballots).Select((number, index) => (number, index)))
        {
            Assert.Null(number == 0 ? null : Put(election, index + 1, number));
        }
    }

    private static Refusal? Put(Decision election, int organisation, int candidate, Instant? at = null) =>
        election.Put(
            new BallotMark(VotingTests.Org(organisation), Ann, at ?? election.OpenedAt ?? Monday),
            VotingTests.Org(candidate));

    private static Ballot[] Kept(Decision election) =>
        [.. (System.Collections.Immutable.ImmutableArray<Ballot>)typeof(Decision)
            .GetField("ballots", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .GetValue(election)!];

    private static string Outcome(Decision election) => election switch
    {
        { Elected: { } one } => $"elected {NumberOf(one)}",
        { IsOpen: true } => $"run-off {string.Join(' ', election.Candidates.Select(NumberOf))}",
        _ => "nobody",
    };

    private static int NumberOf(Id<Organisation> organisation) => Array.IndexOf(Five, organisation) + 1;

    private static IEnumerable<int> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
}
