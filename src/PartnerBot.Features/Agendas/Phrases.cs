using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Agendas;

/// <summary>What somebody said about an item, said again with one thing made clear: for the buttons that ask which one
/// was meant.</summary>
public static class Phrases
{
    private static readonly string[] Slots = ["kind", "length", "owner", "note", "link", "hidden", "series"];

    /// <param name="slot">What was not clear.</param>
    /// <param name="value">What it could be.</param>
    public static string With(Turn turn, string slot, string value)
    {
        var item = turn.Words.Find("item");
        var title = turn.Words.Find("title");
        var words = new List<string> { item is null ? "agenda add" : $"agenda change {item}" };
        if (title is not null)
        {
            words.Add(item is null ? Phrase.Quote(title) : $"title {Phrase.Quote(title)}");
        }

        words.AddRange(Slots
            .Select(each => (Slot: each, Value: each == slot ? value : turn.Words.Find(each)))
            .Where(each => each.Value is not null)
            .Select(each => $"{each.Slot} {Phrase.Quote(each.Value!)}"));
        return string.Join(' ', turn.Words.Has("core-only") ? words.Append("core-only") : words);
    }
}
