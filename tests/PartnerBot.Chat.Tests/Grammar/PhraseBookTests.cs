using System.Collections.Immutable;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Chat.Tests.Grammar;

public class PhraseBookTests
{
    private static readonly PhraseBook Book = new(
    [
        new("help", "Shows what I can do.", "help"),
        new("status", "Shows how things stand.", "status"),
        new("member add {who...} [to {organisation...}] [as {role...}] [email {email}]", "Adds one.", "member add Ann"),
        new("member list|ls [all] [of {organisation...}]", "Lists people.", "member list"),
        new("meeting", "Shows the next meeting.", "meeting"),
        new("meeting {number}", "Shows one meeting.", "meeting 3"),
        new("meeting list", "Lists meetings.", "meeting list"),
        new("agenda add {title...} [for {minutes}] [by {owner...}]", "Adds an item.", "agenda add Pay"),
        new("agenda order {item} before {other}", "Moves an item.", "agenda order 3 before 1"),
        new("decision vote {choice} on {number} [because {reason...}]", "Votes.", "decision vote for on 3"),
        new("action {number} done", "An action is done.", "action 3 done"),
        new("action {number}", "Shows an action.", "action 3"),
        new("poll {choice} {slot} [{note...}]", "Answers.", "poll yes 3"),
    ]);

    [Theory]
    // As typed, in any case, with what telephones and chat clients put around it.
    [InlineData("help", "help")]
    [InlineData("HELP", "help")]
    [InlineData("/help", "help")]
    [InlineData("  /Help  ", "help")]
    [InlineData("\u00A0/ \u200Bhelp\u202F", "help")]
    [InlineData("\u202Ahelp\u202C", "help")]
    [InlineData("\uFEFFhe\u200Blp", "help")]
    [InlineData("help!", "help")]
    [InlineData("'help'", "help")]
    [InlineData("member ls", "member list|ls [all] [of {organisation...}]")]
    // The longest run of literal words wins.
    [InlineData("meeting", "meeting")]
    [InlineData("meeting list", "meeting list")]
    [InlineData("meeting 3", "meeting {number}")]
    [InlineData("meeting \"list\"", "meeting {number}")] // in quotes nothing is a literal
    [InlineData("action 3", "action {number}")]
    [InlineData("action 3 done", "action {number} done")]
    // Words that fit nowhere.
    [InlineData("status please", null)]
    [InlineData("meeting list all", null)]
    [InlineData("agenda order 3 1", null)]
    [InlineData("", null)]
    [InlineData("/", null)]
    [InlineData("\"\"", null)]
    public void The_right_phrase_is_found(string said, string? pattern) =>
        Assert.Equal(pattern, (Read(said) as Understood)?.Phrase.Pattern);

    [Theory]
    [InlineData("member add Ann Smith", "who=Ann Smith")]
    [InlineData("member add Ann to Basement as coordinator", "who=Ann|organisation=Basement|role=coordinator")]
    [InlineData("member add Ann AS vice chair TO The Zion Club", "who=Ann|organisation=The Zion Club|role=vice chair")]
    [InlineData("member add Ann email ann@example.org to Zion", "who=Ann|organisation=Zion|email=ann@example.org")]
    [InlineData("member add \"Ann to Zion\" to Basement", "who=Ann to Zion|organisation=Basement")]
    [InlineData("member add “Ann as is” as chair", "who=Ann as is|role=chair")]
    [InlineData("member add ”Ann as is” as chair", "who=Ann as is|role=chair")]
    [InlineData("member add Ann \"Annie\" Smith", "who=Ann \"Annie\" Smith")] // part of a longer name: the quotes stay
    [InlineData("member add Ann to Zion to Basement", "who=Ann|organisation=Zion to Basement")] // used up: a word again
    [InlineData("member add Ann \"unclosed to Zion", "who=Ann \"unclosed|organisation=Zion")]
    [InlineData("member list all", "all=all")]
    [InlineData("member ls of Zion all", "all=all|organisation=Zion")]
    [InlineData("member list", "")]
    [InlineData("agenda add Pay for staff for 10", "title=Pay for staff|minutes=10")] // else words would be left over
    [InlineData("agenda add Pay", "title=Pay")]
    [InlineData("agenda order 3 before 1", "item=3|other=1")]
    [InlineData("decision vote no on 3 because no, because no", "choice=no|number=3|reason=no, because no")]
    [InlineData("poll yes 3", "choice=yes|slot=3")]
    [InlineData("poll yes 3 from eleven", "choice=yes|slot=3|note=from eleven")]
    // Nothing of a name is lost.
    [InlineData("member add 👩‍👩‍👧 Ann 🇬🇧", "who=👩‍👩‍👧 Ann 🇬🇧")]
    [InlineData("member add שלום כהן to Zion", "who=שלום כהן|organisation=Zion")]
    [InlineData("member add مریم\u200Cنام", "who=مریم\u200Cنام")]
    [InlineData("member add O’Brien, Zoë", "who=O’Brien, Zoë")]
    [InlineData("member add Ann\u00A0Smith\tto\n Zion", "who=Ann Smith|organisation=Zion")]
    public void Words_fall_into_their_slots(string said, string slots) => Assert.Equal(slots, Slots(Read(said)));

    [Theory]
    [InlineData("member add", "who")]
    [InlineData("member add to Zion", "who")]
    [InlineData("member add Ann to", "organisation")]
    [InlineData("member add Ann to as chair", "organisation")]
    [InlineData("member add Ann email", "email")]
    [InlineData("agenda order 3", "other")]
    [InlineData("agenda order 3 before", "other")]
    [InlineData("decision vote for", "number")]
    [InlineData("poll yes", "slot")]
    [InlineData("agenda add {title}", "title")] // copied from the help as it stands
    public void What_is_missing_is_named(string said, string slot) =>
        Assert.Equal(slot, Assert.IsType<SlotMissing>(Read(said)).Slot);

    [Theory]
    [InlineData("member add Ann email ann@example.org extra")]
    [InlineData("agenda add Pay for staff and cleaners")]
    public void Words_left_over_are_not_understood_and_the_phrase_is_the_nearest(string said)
    {
        var not = Assert.IsType<NotUnderstood>(Read(said));

        Assert.StartsWith(string.Join(' ', said.Split(' ')[..2]), Assert.Single(not.Nearest).Pattern);
    }

    private const string Names =
        "who choice slot note item other title all organisation role email minutes number reason";

    private static Understanding Read(string said) => Book.Read(said, [], ImmutableDictionary<string, string>.Empty);

    private static string Slots(Understanding understanding)
    {
        var understood = Assert.IsType<Understood>(understanding);
        return string.Join('|', Names.Split(' ')
            .Where(understood.Words.Has)
            .Select(name => $"{name}={understood.Words.Text(name)}"));
    }
}
