namespace PartnerBot.Chat.Grammar;

/// <summary>Where a word came from: only a <see cref="Word"/> can be a literal or a keyword.</summary>
internal enum TokenKind
{
    /// <summary>Typed.</summary>
    Word,

    /// <summary>Typed in quotes.</summary>
    Quoted,

    /// <summary>A person named with an @.</summary>
    Mention,

    /// <summary>From an input of a card.</summary>
    Filled,

    /// <summary>From an input that was left empty, or a placeholder that nobody filled.</summary>
    Blank,
}

/// <summary>One word as it was said.</summary>
/// <param name="Kind">Where it came from.</param>
/// <param name="Source">The text it is a part of.</param>
/// <param name="Start">Its first character, without the quotes of a quoted one.</param>
/// <param name="Length">How many characters.</param>
internal readonly record struct Token(TokenKind Kind, string Source, int Start, int Length)
{
    /// <summary>Who was mentioned; null for other kinds.</summary>
    public Mention? Mention { get; init; }

    /// <summary>True when it follows the word before without a blank: the "'s" after a mention.</summary>
    public bool Glued { get; init; }

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    /// <summary>The word as it could be a literal: without the full stop of a sentence.</summary>
    public ReadOnlySpan<char> Bare => Span.TrimEnd(".,!?:;…");

    /// <summary>The word as it was typed, with its quotes.</summary>
    public ReadOnlySpan<char> Typed => Kind == TokenKind.Quoted ? Source.AsSpan(Start - 1, Length + 2) : Span;
}
