using System.Collections.Immutable;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Chat.Tests.Grammar;

public class PatternTests
{
    /// <summary>Every keyword could be taken at each of its places, and each time two words are left over.</summary>
    private const string LeadsNowhere = "b z c z d z e z z f z z g z z ";

    [Theory]
    [InlineData("")]
    [InlineData("{who}")] // begins with no word
    [InlineData("[all]")]
    [InlineData("Member list")] // not in lower case
    [InlineData("member list|")]
    [InlineData("member {who} {who}")]
    [InlineData("member {who} [to {who}]")]
    [InlineData("member [all] [all]")]
    [InlineData("member {who} [to {one}] [to {other}]")]
    [InlineData("member {who} [as|to {one}] [to {other}]")]
    [InlineData("member {who...} {role}")] // where does the first end?
    [InlineData("member {who...} [{role}]")]
    [InlineData("member [{who}] {role}")]
    [InlineData("member [to {organisation}] [{who}]")]
    [InlineData("member {who")]
    [InlineData("member {}")]
    [InlineData("member {...}")]
    [InlineData("member {who2}")]
    [InlineData("member [to {organisation}")]
    [InlineData("member []")]
    [InlineData("member [to the {organisation}]")]
    [InlineData("member [{one} {other}]")]
    [InlineData("member [to organisation]")]
    public void A_pattern_that_makes_no_sense_is_our_own_mistake(string pattern) =>
        Assert.Throws<ArgumentException>(() => BookOf(pattern));

    [Theory]
    [InlineData("member list", "member list")]
    [InlineData("member list|ls", "member ls [all]")]
    [InlineData("meeting", "meeting [{number}]")]
    [InlineData("meeting {number}", "meeting {which...}")]
    [InlineData("vote {choice} on {number}", "vote {what} on {decision}")]
    public void Two_phrases_that_are_said_alike_are_our_own_mistake(string one, string other) =>
        Assert.Throws<ArgumentException>(() => BookOf(one, other));

    [Theory]
    [InlineData("meeting", "meeting {number}")]
    [InlineData("meeting {number}", "meeting {number} {other}")]
    [InlineData("action {number}", "action {number} done")]
    [InlineData("vote {choice} on {number}", "vote {choice} for {number}")]
    public void Two_phrases_that_differ_stand_side_by_side(string one, string other) =>
        Assert.Equal([one, other], BookOf(one, other).Phrases.Select(phrase => phrase.Pattern));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("#3", 3)]
    [InlineData("3.", 3)]
    [InlineData("#12)", 12)]
    [InlineData("003", 3)]
    [InlineData("three", null)]
    [InlineData("-3", null)]
    [InlineData("3.5", null)]
    [InlineData("#", null)]
    [InlineData("99999999999", null)]
    [InlineData("٣", null)]
    public void A_number_is_read_from_a_slot(string said, int? number) =>
        Assert.Equal(number, WordsOf(BookOf("action {number}"), $"action {said}").Number("number"));

    [Fact]
    public void A_slot_that_was_left_out_is_null_or_empty_or_throws()
    {
        var words = WordsOf(BookOf("member list [of {organisation...}]"), "member list");

        Assert.Null(words.Find("organisation"));
        Assert.Null(words.Number("organisation"));
        Assert.Null(words.Mention("organisation"));
        Assert.False(words.Has("organisation"));
        Assert.Equal("", words["organisation"]);
        Assert.Throws<InvalidOperationException>(() => words.Text("organisation"));
    }

    [Fact]
    public void No_text_keeps_the_reader_busy()
    {
        var book = BookOf("x {a...} [b {b...}] [c {c...}] [d {d...}] [e {e}] [f {f}] [g {g}]");
        string[] bad = ["b c d e f g ", "g g ", "b ", "\" ", "“ ", "\uE000", "\u200B", "{", LeadsNowhere];
        foreach (var words in bad)
        {
            for (var i = 0; i < 20; i++)
            {
                var said = "x y " + string.Concat(Enumerable.Repeat(words, 3_990 / words.Length));

                // A reader that tried every way to share out a thousand words would never come back from here.
                Assert.IsNotType<TooLong>(book.Read(said, [], ImmutableDictionary<string, string>.Empty));
            }
        }
    }

    [Fact]
    public void Of_two_phrases_that_fit_the_one_that_asks_for_more_is_meant() =>
        Assert.Equal(
            "move {what} {where}",
            Assert.IsType<Understood>(BookOf("move {what...}", "move {what} {where}").Read(
                "move 3 4", [], ImmutableDictionary<string, string>.Empty)).Phrase.Pattern);

    private static PhraseBook BookOf(params string[] patterns) =>
        new(patterns.Select(pattern => new Phrase(pattern, "Does it.", pattern)));

    private static Words WordsOf(PhraseBook book, string said) =>
        Assert.IsType<Understood>(book.Read(said, [], ImmutableDictionary<string, string>.Empty)).Words;
}
