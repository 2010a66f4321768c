namespace PartnerBot.Chat.Grammar;

/// <summary>How people take away what is there: in a phrase nobody can say nothing.</summary>
public static class NoneWords
{
    /// <summary>True for "none" and "Nothing.".</summary>
    public static bool Are(string said) =>
        Say.Plain(said).Trim(' ', '.').ToLowerInvariant() is "none" or "nothing";
}
