using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Decisions;

/// <summary>Kinds of decisions, and that what is open keeps the rule by which it was proposed.</summary>
public sealed class ClassesTests
{
    [Fact]
    public async Task A_new_partnership_has_sensible_kinds()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        var list = await talk.SaysAsync("bob", "decision class list");

        Assert.Contains("| everyday | Everyday decision | consent; lead and core; 7 days |", list,
            StringComparison.Ordinal);
        Assert.Contains("| money | Money | two thirds of all that may vote; lead and core; 14 days; boards are asked |",
            list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_can_be_added_and_decided_by()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);

        Assert.Equal(
            "Staffing ('staffing') is decided so: two thirds of the votes for and against; more than half take part; "
                + "everybody votes; 10 days.",
            await talk.SaysAsync(
                "ann", "decision class add Staffing way two thirds base cast quorum half tiers everyone days 10"));
        Assert.Contains("I am asking 5 organisations; the vote is open until Thursday 12 March 2026, 17:00.",
            await talk.SaysAsync("bob", "decision propose Hire a cook class staffing"), StringComparison.Ordinal);
        Assert.Contains("Passes if two thirds of the votes for and against are for it by Thursday 12 March 2026, "
            + "17:00, of 5 organisations; 0 have voted. At least 3 have to take part.",
            await talk.SaysAsync("wil", "vote 1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision class remove policy", "Policy is gone: nothing new can be proposed by its rule. D-2026-001 "
        + "goes on by the rule as it was.")]
    [InlineData("decision class set policy way unanimous", "Policy is decided so from now on: unanimous of the votes "
        + "for and against; more than half take part; lead and core; 7 days. D-2026-001 goes on by the rule as it "
        + "was.")]
    public async Task What_is_open_keeps_its_rule(string change, string answer)
    {
        using var talk = await VotingTests.ProposedAsync("class policy");

        Assert.Equal(answer, await talk.SaysAsync("ann", change));

        await talk.SaysAsync("ann", "vote 1 for");
        await talk.SaysAsync("bob", "vote 1 for");
        await talk.SaysAsync("cat", "vote 1 against");
        await talk.ForwardToAsync("2026-03-09T17:00");
        Assert.Contains("Agreed: 2 for, 1 against, 1 silent.", await talk.SaysAsync("ann", "vote 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_usual_kind_stays_the_usual_one_after_a_change()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        await talk.SaysAsync("ann", "decision class set money days 3");
        await talk.SaysAsync("bob", "decision propose Open on Saturdays");

        Assert.Contains("Everyday decision: consent.", await talk.SaysAsync("bob", "vote 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_kind_stays()
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        foreach (var key in new[] { "advice", "policy", "money", "agreement", "election", "urgent" })
        {
            Assert.Contains("is gone", await talk.SaysAsync("ann", $"decision class remove {key}"),
                StringComparison.Ordinal);
        }

        Assert.Contains("only kind of decision left", await talk.SaysAsync("ann", "decision class remove everyday"),
            StringComparison.Ordinal);
        Assert.Contains("no class for that", await talk.SaysAsync("ann", "election start"), StringComparison.Ordinal);
        Assert.Contains("no class for that", await talk.SaysAsync("ann", "decision urgent Shut the door"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann", "decision class add X way dice", "I could not read “dice” as the way.")]
    [InlineData("ann", "decision class add X way majority quorum 9", "so 9 could never take part")]
    [InlineData("ann", "decision class add X way majority days 0", "I could not read “0” as the days.")]
    [InlineData("ann", "decision class add X way majority days 400", "I could not read “400” as the days.")]
    [InlineData("ann", "decision class add X way majority tiers moon", "I could not read “moon” as the tiers.")]
    [InlineData("ann", "decision class add X way majority key Ü", "cannot be a short name")]
    [InlineData("ann", "decision class add Money way majority", "There is a class 'money' already")]
    [InlineData("ann", "decision class add Cash way majority key money", "The short name 'money' is taken already")]
    [InlineData("ann", "decision class set policy name Money", "There is a class 'money' already")]
    [InlineData("ann", "decision class set money colour red", "has no setting “colour”")]
    [InlineData("ann", "decision class set money base air", "I could not read “air” as the base.")]
    [InlineData("ann", "decision class set money boards perhaps", "I could not read “perhaps” as the boards.")]
    [InlineData("ann", "decision class set nothing days 3", "I know no class of decisions called “nothing”")]
    [InlineData("ann", "decision class remove nothing", "I know no class of decisions called “nothing”")]
    [InlineData("bob", "decision class remove money", "Only a coordinator can do that.")]
    public async Task What_cannot_be_says_why_and_changes_nothing(string who, string said, string answer)
    {
        using var talk = await Talk.WithAsync(VotingTests.Quiet);
        var before = Rows(await talk.SaysAsync("ann", "decision class list"));

        Assert.Contains(answer, await talk.SaysAsync(who, said), StringComparison.Ordinal);

        Assert.Equal(before, Rows(await talk.SaysAsync("ann", "decision class list")));
    }

    private static IEnumerable<string> Rows(string list) => list.Split('\n').Order();
}
