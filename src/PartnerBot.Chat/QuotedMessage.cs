namespace PartnerBot.Chat;

/// <summary>A message that people wrote to each other, and that somebody points the bot to.</summary>
/// <param name="Text">Its words, plain; may be empty.</param>
/// <param name="Link">An absolute https address at which it can be read; empty where the channel gives none.</param>
public sealed record QuotedMessage(string Text, string Link);
