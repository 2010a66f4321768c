namespace PartnerBot.Chat.Grammar;

/// <summary>How many slips of a finger lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>Longer words are not compared: nobody mistypes forty letters into another word.</summary>
    public const int LongestWord = 40;

    /// <summary>Counts letters left out, put in, exchanged, and neighbours swapped (Damerau 1964, in the variant that
    /// edits no letter twice). Case counts. <see cref="int.MaxValue"/> for words that are too long.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > LongestWord || other.Length > LongestWord)
        {
            return int.MaxValue;
        }

        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            Fill(row, last, before, one[..i], other);
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[other.Length];
    }

    private static void Fill(
        Span<int> row, Span<int> last, Span<int> before, ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        row[0] = one.Length;
        for (var j = 1; j <= other.Length; j++)
        {
            var exchanged = last[j - 1] + (one[^1] == other[j - 1] ? 0 : 1);
            row[j] = Math.Min(exchanged, Math.Min(last[j], row[j - 1]) + 1);
            if (j > 1 && one.Length > 1 && one[^1] == other[j - 2] && one[^2] == other[j - 1])
            {
                row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }
    }
}
