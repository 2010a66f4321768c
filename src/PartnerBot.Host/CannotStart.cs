namespace PartnerBot.Host;

/// <summary>Something that whoever starts the program can put right. The message is one line, for them.</summary>
internal sealed class CannotStart(string sentence) : Exception(sentence);
