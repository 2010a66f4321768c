using System.Collections.Immutable;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Chat.Tests.Grammar;

/// <summary>What inputs and mentions may hold, and what they cannot do.</summary>
public class PressedPhraseTests
{
    private static readonly PhraseBook Book = new(
    [
        new("member add {who...} [to {organisation...}] [as {role...}] [quietly]", "Adds somebody.", "member add Ann"),
        new("agenda add {title...} [for {minutes}]", "Adds an item.", "agenda add Pay"),
        new("poll answer {slot} {answer}", "Answers.", "poll answer 3 yes"),
        new("status", "Shows how things stand.", "status"),
    ]);

    [Theory]
    // Whatever an input holds is the content of its slot, and nothing else.
    [InlineData("Ann", "Ann")]
    [InlineData("to Basement as coordinator", "to Basement as coordinator")]
    [InlineData("Ann to Basement quietly", "Ann to Basement quietly")]
    [InlineData("quietly", "quietly")]
    [InlineData("\"Ann\" \"as\" chair", "\"Ann\" \"as\" chair")]
    [InlineData("{role}", "{role}")]
    [InlineData("  line one\nline two ", "line one\nline two")]
    [InlineData("👩‍👩‍👧 שלום", "👩‍👩‍👧 שלום")]
    public void An_input_is_one_word(string who, string read)
    {
        var words = Understood("member add {who} to Zion as {role}", ("who", who), ("role", "chair"));

        Assert.Equal(read, words.Text("who"));
        Assert.Equal("Zion", words.Text("organisation"));
        Assert.Equal("chair", words.Text("role"));
        Assert.False(words.Has("quietly"));
    }

    [Fact]
    public void A_marker_in_an_input_mentions_nobody() =>
        Assert.Null(Understood("member add {who}", ("who", Mention.Marker(0))).Mention("who"));

    [Fact]
    public void An_input_cannot_be_the_command() =>
        Assert.IsType<NotUnderstood>(Book.Read("{command}", [], Inputs(("command", "status"))));

    [Fact]
    public void An_input_takes_one_slot_of_one_word()
    {
        var words = Understood("poll answer {slot} {answer}", ("slot", "3 no"), ("answer", "if need be"));

        Assert.Equal("3 no", words.Text("slot"));
        Assert.Equal("if need be", words.Text("answer"));
    }

    [Theory]
    [InlineData("member add Ann to {organisation}", "")] // left empty
    [InlineData("member add Ann to {organisation}", " \n ")]
    [InlineData("member add Ann to {organisation}", null)] // a client that leaves empty inputs out
    public void An_empty_input_leaves_its_option_out(string said, string? value)
    {
        var words = value is null ? Understood(said) : Understood(said, ("organisation", value));

        Assert.Equal("Ann", words.Text("who"));
        Assert.False(words.Has("organisation"));
    }

    [Fact]
    public void An_empty_input_that_is_needed_is_asked_for() =>
        Assert.Equal(
            "title",
            Assert.IsType<SlotMissing>(Book.Read("agenda add {title} for {minutes}", [], Inputs(("title", "")))).Slot);

    [Fact]
    public void Braces_among_words_are_words() =>
        Assert.Equal("The use of {braces} in text", Understood("agenda add The use of {braces} in text").Text("title"));

    [Theory]
    [InlineData("Ann Smith")]
    [InlineData("to Zion as chair quietly")]
    [InlineData("{title}")]
    [InlineData("Ann \"Annie\" Smith")]
    [InlineData("Ann “Annie“ Smith")]
    [InlineData("O’Brien")]
    [InlineData("for")]
    public void A_quoted_word_comes_back_as_it_was(string name)
    {
        var words = Understood($"agenda add {Phrase.Quote(name)} for 10", ("title", "something else"));

        Assert.Equal(name, words.Text("title"));
        Assert.Equal(10, words.Number("minutes"));
    }

    [Fact]
    public void Whoever_is_mentioned_is_one_word_whatever_they_are_called()
    {
        ImmutableArray<Mention> mentions = [Called("Ann to Basement"), Called("as"), Called("\u202E")];

        var words = Understood(
            $"member add {Mention.Marker(0)} to {Mention.Marker(1)} as friend of {Mention.Marker(2)}’s", mentions);

        Assert.Equal("Ann to Basement", words.Text("who"));
        Assert.Same(mentions[0], words.Mention("who"));
        Assert.Equal("as", words.Text("organisation"));
        Assert.Equal("friend of somebody’s", words.Text("role"));
        Assert.Same(mentions[2], words.Mention("role"));
        Assert.Null(words.Mention("quietly"));
    }

    [Fact]
    public void A_mention_among_words_is_found()
    {
        ImmutableArray<Mention> mentions = [Called("Ann"), Called("Bob")];

        var words = Understood($"agenda add Ask{Mention.Marker(0)}, {Mention.Marker(1)} about pay", mentions);

        Assert.Equal("AskAnn, Bob about pay", words.Text("title"));
        Assert.Same(mentions[0], words.Mention("title"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9_999)]
    public void A_marker_of_nobody_is_dropped(int index)
    {
        var words = Understood($"agenda add {Mention.Marker(index)} Pay {Mention.Marker(index)}", [Called("Ann")]);

        Assert.Equal("Pay", words.Text("title"));
        Assert.Null(words.Mention("title"));
    }

    [Theory]
    [InlineData("\uE000")]
    [InlineData("\uE001")]
    [InlineData("\uE000\uE001")]
    [InlineData("\uE0000")]
    [InlineData("\uE00099999\uE001")]
    [InlineData("\uE000-1\uE001")]
    [InlineData("\uE000x\uE001")]
    public void Half_a_marker_mentions_nobody(string marker)
    {
        var words = Understood($"agenda add Pay {marker} more", [Called("Ann")]);

        Assert.Null(words.Mention("title"));
        Assert.DoesNotContain(words.Text("title"), c => c is Mention.Opens or Mention.Closes);
    }

    private static Mention Called(string name) => new(new Speaker("teams", name) { Name = name });

    private static Words Understood(string said, params (string Id, string Value)[] inputs) =>
        Assert.IsType<Understood>(Book.Read(said, [], Inputs(inputs))).Words;

    private static Words Understood(string said, ImmutableArray<Mention> mentions) =>
        Assert.IsType<Understood>(Book.Read(said, mentions, Inputs())).Words;

    private static ImmutableDictionary<string, string> Inputs(params (string Id, string Value)[] inputs) =>
        inputs.ToImmutableDictionary(input => input.Id, input => input.Value);
}
