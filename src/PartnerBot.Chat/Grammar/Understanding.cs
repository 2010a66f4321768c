using System.Collections.Immutable;

namespace PartnerBot.Chat.Grammar;

/// <summary>What a <see cref="PhraseBook"/> made of something that was said.</summary>
public abstract record Understanding;

/// <summary>It is this phrase, and these words stand in its slots.</summary>
public sealed record Understood(Phrase Phrase, Words Words) : Understanding;

/// <summary>It is this phrase, but something that it cannot do without was not said.</summary>
/// <param name="Phrase">What was meant; its example shows how.</param>
/// <param name="Slot">The first slot that is empty, or the keyword that is missing.</param>
public sealed record SlotMissing(Phrase Phrase, string Slot) : Understanding;

/// <summary>It is no phrase of this book.</summary>
/// <param name="Said">How it began: at most 40 characters, safe to show; may be empty.</param>
/// <param name="Nearest">What may have been meant, likeliest first, at most three; empty when nothing comes
/// near.</param>
public sealed record NotUnderstood(string Said, ImmutableArray<Phrase> Nearest) : Understanding;

/// <summary>More than <see cref="PhraseBook.LongestText"/> characters; nothing of it was read.</summary>
public sealed record TooLong : Understanding;
