using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PartnerBot.Chat;

/// <summary>Something worth looking at, in neutral words: each channel draws it in its own way.</summary>
/// <remarks>Every string is plain text and may hold anything that people wrote; escaping is the channel's
/// work.</remarks>
/// <param name="Title">The heading.</param>
/// <param name="Summary">The card in one or two plain sentences, for a notification and for channels without
/// cards.</param>
public sealed record Card(string Title, string Summary)
{
    /// <summary>Names what the card shows ("poll/42"), so that copies that were posted can be brought up to date.
    /// Empty for a card that never changes.</summary>
    public string Key { get; init; } = "";

    /// <summary>The phrase that shows what this card shows, as it would be typed: named where a channel has to cut the
    /// card short. Empty when there is none.</summary>
    public string ShownBy { get; init; } = "";

    /// <summary>The parts, from top to bottom.</summary>
    public ImmutableArray<CardPart> Parts { get; init; } = [];

    /// <summary>What can be done with the card as a whole; at most six.</summary>
    public ImmutableArray<Button> Buttons { get; init; } = [];
}

/// <summary>How a line is meant; a channel never shows it by colour alone.</summary>
public enum Tone
{
    /// <summary>Ordinary.</summary>
    Normal,

    /// <summary>Of less weight: an explanation, a small print.</summary>
    Subtle,

    /// <summary>Of more weight.</summary>
    Strong,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Needs a look.</summary>
    Warning,
}

/// <summary>One part of a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(TextPart), "text")]
[JsonDerivedType(typeof(HeadingPart), "heading")]
[JsonDerivedType(typeof(FactsPart), "facts")]
[JsonDerivedType(typeof(ChoicePart), "choice")]
[JsonDerivedType(typeof(TablePart), "table")]
[JsonDerivedType(typeof(InputPart), "input")]
public abstract record CardPart;

/// <summary>A paragraph.</summary>
public sealed record TextPart(string Text, Tone Tone = Tone.Normal) : CardPart;

/// <summary>A heading within the card.</summary>
public sealed record HeadingPart(string Text) : CardPart;

/// <summary>A name and its value.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>Names and values, one a line.</summary>
public sealed record FactsPart(ImmutableArray<Fact> Facts) : CardPart;

/// <summary>One thing to choose about, and the one-tap answers to it side by side.</summary>
/// <param name="Label">What the answers are about: a date, a name.</param>
/// <param name="Note">How it stands, below the label; may be empty.</param>
/// <param name="Buttons">The answers; the one that stands now is <see cref="Button.Chosen"/>.</param>
public sealed record ChoicePart(string Label, string Note, ImmutableArray<Button> Buttons) : CardPart;

/// <summary>Rows under headings. Every row has as many cells as there are headings.</summary>
public sealed record TablePart(ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Rows) : CardPart;

/// <summary>What an input takes.</summary>
public enum InputKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Lines,

    /// <summary>A day, given back as yyyy-MM-dd.</summary>
    Date,

    /// <summary>A time on the clock, given back as HH:mm, without a zone.</summary>
    Time,

    /// <summary>One of the choices, given back by its value.</summary>
    Choice,
}

/// <summary>One of the answers that an input of kind <see cref="InputKind.Choice"/> takes.</summary>
public sealed record InputChoice(string Label, string Value);

/// <summary>Something to fill in. Its value reaches the phrase of whichever button is pressed, as
/// <c>{id}</c>.</summary>
/// <param name="Id">Letters only; unique in the card.</param>
/// <param name="Label">What to fill in; always shown.</param>
/// <param name="Kind">What it takes.</param>
public sealed record InputPart(string Id, string Label, InputKind Kind) : CardPart
{
    /// <summary>What stands there at first.</summary>
    public string Value { get; init; } = "";

    /// <summary>The answers to choose from.</summary>
    public ImmutableArray<InputChoice> Choices { get; init; } = [];

    /// <summary>True when it cannot be left empty.</summary>
    public bool Required { get; init; }
}
