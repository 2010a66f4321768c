using System.Text;
using System.Text.RegularExpressions;

namespace PartnerBot.Domain.Partnerships;

/// <summary>The short words by which commands and files call a partnership, an organisation or a series: "kdyt".
/// </summary>
public static partial class ShortKey
{
    /// <summary>What a key may be, for a sentence that asks for one.</summary>
    public const string Expected = "a short word of lower-case letters, digits and hyphens, such as 'kdyt'";

    private const int Longest = 24;

    // Long enough to tell organisations apart, short enough to type.
    private const int LongestMade = 16;

    /// <summary>The key in lower case; null when it cannot be one.</summary>
    public static string? Read(string text)
    {
        var key = text.Trim().ToLowerInvariant();
        return key.Length <= Longest && Shape().IsMatch(key) ? key : null;
    }

    /// <summary>A key for a name: the abbreviation that stands behind it in brackets, or its first words; with a
    /// number when that is taken.</summary>
    public static string From(string name, IEnumerable<string> taken)
    {
        var key = Abbreviation().Match(name) is { Success: true } match
            ? match.Groups["short"].Value.ToLowerInvariant()
            : FirstWords(name);
        var used = taken.ToHashSet(StringComparer.Ordinal);
        return used.Contains(key)
            ? Enumerable.Range(2, used.Count + 1)
                .Select(number => $"{key}-{number}")
                .First(other => !used.Contains(other))
            : key;
    }

    private static string FirstWords(string name)
    {
        var words = Word().Matches(name.ToLowerInvariant()).Select(match => match.Value)
            .Where(word => word is not ("the" or "and" or "of")).ToList();
        var key = new StringBuilder(words.Count == 0 ? "partner" : Cut(words[0]));
        foreach (var word in words.Skip(1).TakeWhile(word => key.Length + 1 + word.Length <= LongestMade))
        {
            key.Append('-').Append(word);
        }

        return key.ToString();
    }

    private static string Cut(string word) => word.Length <= LongestMade ? word : word[..LongestMade];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\((?<short>[A-Za-z0-9]{2,12})\)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Abbreviation();
}
