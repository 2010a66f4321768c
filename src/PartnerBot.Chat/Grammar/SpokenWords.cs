using System.Text.RegularExpressions;

namespace PartnerBot.Chat.Grammar;

/// <summary>A date in words, before anyone has looked at what the words mean.</summary>
internal static partial class SpokenWords
{
    /// <summary>Nobody needs more to name a day; more is not looked at.</summary>
    private const int Longest = 100;

    /// <summary>Words that say nothing about which day or time it is.</summary>
    private static readonly string[] Fillers = ["on", "at", "the", "of", "by", "from", "now"];

    /// <summary>The words in lower case, without fillers and punctuation; empty for a text that is too long.</summary>
    public static List<string> In(string said)
    {
        if (said.Length > Longest)
        {
            return [];
        }

        var text = Say.Plain(said).ToLowerInvariant();
        text = IsoTime().Replace(text, "$1 $2");
        text = DashedMonth().Replace(text, "$1 $2 $3");
        text = HalfOfDay().Replace(text, "$1$2m");
        return [.. text
            .Split([' ', ',', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.', ';', '!', '?').Trim('(', ')'))
            .Where(word => word.Length > 0 && !Fillers.Contains(word))];
    }

    /// <summary>What was said, short enough to be said back.</summary>
    public static string Echo(string said) => Say.Cut(Say.Plain(said), 40);

    [GeneratedRegex(@"\b(\d{4}-\d{2}-\d{2})t(\d)")]
    private static partial Regex IsoTime();

    [GeneratedRegex(@"\b(\d{1,2})-([a-z]{3,9})-(\d{4})\b")]
    private static partial Regex DashedMonth();

    [GeneratedRegex(@"(\d) ?([ap])\.?m\b\.?")]
    private static partial Regex HalfOfDay();
}
