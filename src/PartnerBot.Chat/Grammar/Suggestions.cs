using System.Collections.Immutable;

namespace PartnerBot.Chat.Grammar;

/// <summary>Finds what somebody may have meant who said something that is no phrase.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    private const int Far = 100;

    /// <summary>Compares the first two words with the words that the patterns begin with; likeliest first.</summary>
    public static ImmutableArray<Phrase> For(List<Token> said, ImmutableArray<Pattern> patterns) =>
        [.. Nearer(Far, said, patterns).Take(Most)];

    /// <summary>For words left over behind a phrase: what comes nearer ("agenda pubish"), and then that
    /// phrase.</summary>
    public static ImmutableArray<Phrase> For(List<Token> said, ImmutableArray<Pattern> patterns, Pattern begun)
    {
        var least = Distance(begun, Word(said, 0), Word(said, 1));
        return [.. Nearer(least, said, patterns).Take(Most - 1), begun.Phrase];
    }

    private static IEnumerable<Phrase> Nearer(int least, List<Token> said, ImmutableArray<Pattern> patterns)
    {
        var first = Word(said, 0);
        var second = Word(said, 1);
        return patterns
            .Select(pattern => (pattern.Phrase, Far: Distance(pattern, first, second)))
            .Where(scored => scored.Far < least)
            .OrderBy(scored => scored.Far)
            .Select(scored => scored.Phrase);
    }

    /// <summary>The first word has to come near. The second then sorts: close, not said, or something else.</summary>
    private static int Distance(Pattern pattern, string first, string second)
    {
        var straight = Nearest(first, pattern.Literals[0]) is int near and < Far
            ? (near * 2) + Second(second, pattern)
            : Far;
        if (pattern.Literals.Length < 2 || Nearest(first, pattern.Literals[1]) is not (int swapped and < Far))
        {
            return straight;
        }

        return Math.Min(straight, 7 + (swapped * 2) + Math.Min(Nearest(second, pattern.Literals[0]), 4));
    }

    private static int Second(string second, Pattern pattern)
    {
        if (pattern.Literals.Length < 2)
        {
            return 5;
        }

        return second.Length == 0 ? 4 : Math.Min(Nearest(second, pattern.Literals[1]), 6);
    }

    /// <summary>Slips between the word and the nearest of its ways to be said; <see cref="Far"/> when it is another
    /// word.</summary>
    private static int Nearest(string word, ImmutableArray<string> ways)
    {
        var nearest = Far;
        foreach (var way in ways)
        {
            var distance = EditDistance.Between(word, way);
            if (distance <= Allowed(Math.Min(word.Length, way.Length)))
            {
                nearest = Math.Min(nearest, distance);
            }
            else if (word.Length >= 3 && way.StartsWith(word, StringComparison.Ordinal))
            {
                nearest = Math.Min(nearest, 2);
            }
        }

        return nearest;
    }

    /// <summary>One slip in a short word, two in a middling one, three in a long one: more would make it another
    /// word.</summary>
    private static int Allowed(int letters) => letters switch
    {
        < 3 => 0,
        < 5 => 1,
        < 9 => 2,
        _ => 3,
    };

    private static string Word(List<Token> said, int index) =>
        index < said.Count && said[index].Kind == TokenKind.Word && said[index].Length <= EditDistance.LongestWord
            ? said[index].Bare.ToString().ToLowerInvariant()
            : "";
}
