using System.Collections.Immutable;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Chat.Tests.Grammar;

public class SuggestionTests
{
    private static readonly PhraseBook Book = new(new[]
    {
        "help", "status", "partner add {who...}", "partner list", "member add {who...}", "member list|ls",
        "member role {who...} as {role...}", "member away {who...}", "meeting plan {series...}", "meeting list",
        "meeting cancel {number}", "agenda", "agenda add {title...}", "agenda publish",
        "decision vote {choice} on {number}", "action done {number}", "rehearse [{period...}]", "quiet {hours...}",
    }.Select(pattern => new Phrase(pattern, "Does it.", pattern)));

    [Theory]
    [InlineData("memebr add Ann", "member add")]
    [InlineData("meber list", "member list|ls")]
    [InlineData("MEETIN LST", "meeting list")]
    [InlineData("meeting plann core", "meeting plan")]
    [InlineData("agenda pubish", "agenda publish")]
    [InlineData("agneda", "agenda")]
    [InlineData("hlep", "help")]
    [InlineData("statsu please", "status")]
    [InlineData("rehearsal 12 months", "rehearse")]
    [InlineData("list members", "member list|ls")] // the other way round
    [InlineData("add partner Zion", "partner add")]
    [InlineData("vote yes on 3", "decision vote")] // half of it
    [InlineData("reh", "rehearse")]
    public void The_likeliest_comes_first(string said, string pattern) =>
        Assert.StartsWith(pattern, Not(said).Nearest[0].Pattern);

    [Fact]
    public void At_most_three_are_offered() =>
        Assert.Equal(3, Not("member").Nearest.Length);

    [Theory]
    [InlineData("good morning everybody")]
    [InlineData("x")]
    [InlineData("👍")]
    [InlineData("שלום")]
    [InlineData("\"member\" list")]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_is_offered_for_what_is_far_from_everything(string said) => Assert.Empty(Not(said).Nearest);

    [Theory]
    [InlineData("good\nmorning \u202Eeverybody\u0007", "good morning everybody")]
    [InlineData("one two three four five six seven eight nine ten", "one two three four five six seven eight…")]
    [InlineData("", "")]
    public void What_was_said_is_said_back_in_short(string said, string echo) => Assert.Equal(echo, Not(said).Said);

    [Theory]
    [InlineData(4_000, typeof(NotUnderstood))]
    [InlineData(4_001, typeof(TooLong))]
    [InlineData(10_000, typeof(TooLong))]
    public void What_is_too_long_is_not_read(int length, Type understanding) =>
        Assert.IsType(understanding, Read(new string('x', length)));

    [Fact]
    public void An_input_that_is_too_long_is_not_read() =>
        Assert.IsType<TooLong>(Book.Read(
            "agenda add {title}", [], ImmutableDictionary<string, string>.Empty.Add("title", new string('x', 4_001))));

    private static NotUnderstood Not(string said) => Assert.IsType<NotUnderstood>(Read(said));

    private static Understanding Read(string said) => Book.Read(said, [], ImmutableDictionary<string, string>.Empty);
}
