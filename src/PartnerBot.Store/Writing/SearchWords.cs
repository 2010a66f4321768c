using System.Text;

namespace PartnerBot.Store.Writing;

/// <summary>Words as the full-text index has them: lower case, without punctuation. Accents stay; both databases look
/// past them.</summary>
internal static class SearchWords
{
    // More words than this are no search any more.
    private const int MostWords = 12;
    private const int LongestWord = 60;

    /// <summary>A text, its words one blank apart.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
                System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                words.Append(Rune.ToLowerInvariant(rune));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>The words to look for; a word that begins with one of them will do, and an "s" at the end of a longer
    /// one is left away, so that "grants" finds "grant".</summary>
    public static string[] Wanted(string said) =>
    [
        .. Of(said).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length <= LongestWord && char.IsLetterOrDigit(word[0]) | char.IsSurrogate(word[0]))
            .Select(word => word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word)
            .Distinct().Take(MostWords),
    ];

    /// <summary>FTS5 query syntax; in quotes nothing is an operator.</summary>
    public static string ForSqlite(string[] wanted) =>
        string.Join(" AND ", wanted.Select(word => IsPrefix(word) ? $"\"{word}\"*" : $"\"{word}\""));

    /// <summary>What to_tsquery reads; the words hold nothing that it would take for an operator.</summary>
    public static string ForPostgres(string[] wanted) =>
        string.Join(" & ", wanted.Select(word => IsPrefix(word) ? $"{word}:*" : word));

    // "14" means 14 and not 140, and one or two letters begin too many words.
    private static bool IsPrefix(string word) => word.Length > 2 && !word.All(char.IsAsciiDigit);
}
