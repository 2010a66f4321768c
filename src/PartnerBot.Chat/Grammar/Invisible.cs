namespace PartnerBot.Chat.Grammar;

/// <summary>Characters that show nothing, and what they mean to a reader.</summary>
internal static class Invisible
{
    /// <summary>White space of any kind, no-break spaces and control characters: what stands between words.</summary>
    public static bool IsBlank(char c) => c <= ' ' || (c > '~' && (char.IsWhiteSpace(c) || char.IsControl(c)));

    /// <summary>Marks that have no width and no part in any word: the byte order mark, soft hyphen, zero-width space,
    /// the bidirectional controls of Unicode Standard Annex 9, and the two characters around a mention when they stand
    /// alone. The joiners U+200C and U+200D are not among them: Persian names and families of emoji need
    /// them.</summary>
    public static bool IsMark(char c) => c > '~' && c is '\u00AD' or '\u061C' or '\u200B' or '\u200E' or '\u200F'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF'
        or Mention.Opens or Mention.Closes;

    /// <summary>The same without the marks.</summary>
    public static string WithoutMarks(string text)
    {
        if (!Any(text))
        {
            return text;
        }

        return string.Concat(text.Where(c => !IsMark(c)));
    }

    private static bool Any(string text)
    {
        foreach (var c in text)
        {
            if (IsMark(c))
            {
                return true;
            }
        }

        return false;
    }
}
