using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Turns;

/// <summary>One page of a long list, and the ways to the others.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Total">How many entries there are on all pages.</param>
public sealed record Page(int Number, int Total)
{
    /// <summary>How many entries a page holds.</summary>
    public const int Size = 10;

    /// <summary>The page that was asked for; the first where none was. Null when it is no number of a page.</summary>
    public static int? Asked(Turn turn) => !turn.Words.Has("page") ? 1
        : turn.Words.Number("page") is { } number and > 0 ? number
        : null;

    /// <summary>How many entries the pages before hold.</summary>
    public static int Before(int number) => (number - 1) * Size;

    /// <param name="phrase">How the phrase reads for a page.</param>
    public static Reply Unread(Func<int, string> phrase) =>
        Reply.Say($"Which page? Please give a number, for example: {phrase(2)}");

    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public bool IsThere => Number <= Last;

    /// <summary>", page 2 of 5"; empty where there is one.</summary>
    public string InWords => Last > 1 ? $", page {Number} of {Last}" : "";

    /// <summary>What to say when the page is not there.</summary>
    public Reply Missing(Func<int, string> phrase) =>
        Reply.Say($"There is no such page: the list has {Say.Count(Last, "page")}. For example: {phrase(Last)}");

    /// <summary>Back and forth; nothing where there is one page.</summary>
    public IEnumerable<Button> Buttons(Partnership partnership, Func<int, string> phrase)
    {
        if (Number > 1)
        {
            yield return To("Previous page", Number - 1);
        }

        if (Number < Last)
        {
            yield return To("Next page", Number + 1);
        }

        if (Number < Last - 1)
        {
            yield return To("Last page", Last);
        }

        Button To(string label, int number) => new(label, PhrasePrefix.With(partnership.Key, phrase(number)));
    }
}
