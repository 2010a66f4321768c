using System.Text;

namespace PartnerBot.Chat.Grammar;

/// <summary>Puts the words that fell into one slot together again.</summary>
internal static class SlotText
{
    /// <summary>True when not even an empty input stood there: the keyword was said and then nothing.</summary>
    public static bool IsNothing(Range range) => range.Start.Equals(range.End);

    /// <summary>The text of the slot; empty when nothing, or nothing but empty inputs, stood there.</summary>
    public static string Of(List<Token> said, Range range)
    {
        var (from, to) = (range.Start.Value, range.End.Value);
        if (to - from == 1)
        {
            return said[from].Kind == TokenKind.Blank ? "" : said[from].Span.Trim().ToString();
        }

        var text = new StringBuilder();
        var blank = true;
        for (var i = from; i < to; i++)
        {
            text.Append(text.Length == 0 || said[i].Glued || said[i].Length == 0 ? "" : " ").Append(said[i].Typed);
            blank &= said[i].Kind == TokenKind.Blank;
        }

        return blank ? "" : text.ToString();
    }

    /// <summary>The first person mentioned there; null when nobody is.</summary>
    public static Mention? Mentioned(List<Token> said, Range range)
    {
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            if (said[i].Mention is Mention mention)
            {
                return mention;
            }
        }

        return null;
    }
}
