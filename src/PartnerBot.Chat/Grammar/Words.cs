using System.Globalization;

namespace PartnerBot.Chat.Grammar;

/// <summary>The words that stand in the slots of a phrase.</summary>
/// <remarks>Mentions stand in the text by the name on display. White space between typed words is one blank; what came
/// from quotes or from an input is as it was given, without the blanks around it. Nothing here is cleaned for display:
/// see <see cref="Say.Plain"/>.</remarks>
public sealed class Words
{
    /// <summary>No words at all.</summary>
    public static readonly Words None = new([]);

    private readonly Entry[] entries;

    internal Words(Entry[] filled)
    {
        entries = filled;
    }

    /// <summary>What stands in the slot, or "" when it was left out.</summary>
    public string this[string slot] => Find(slot) ?? "";

    /// <summary>What stands in a slot that the pattern cannot do without.</summary>
    /// <exception cref="InvalidOperationException">The slot is empty: the pattern lets it be left out, or has none of
    /// that name.</exception>
    public string Text(string slot) =>
        Find(slot) ?? throw new InvalidOperationException($"Nothing stands in the slot '{slot}'.");

    /// <summary>What stands in the slot; null when it was left out. Never empty.</summary>
    public string? Find(string slot)
    {
        foreach (var entry in entries)
        {
            if (entry.Slot == slot)
            {
                return entry.Text;
            }
        }

        return null;
    }

    /// <summary>True when something stands in the slot, or the flag was said (by its first name where it has
    /// two).</summary>
    public bool Has(string slot) => Find(slot) is not null;

    /// <summary>The number in the slot, also from "#3", "3." or "3)"; null when there is none.</summary>
    public int? Number(string slot)
    {
        var text = Find(slot).AsSpan().Trim().TrimStart('#').TrimEnd(".,:;)");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whom the first mention in the slot means; null when nobody is mentioned there.</summary>
    public Mention? Mention(string slot)
    {
        foreach (var entry in entries)
        {
            if (entry.Slot == slot)
            {
                return entry.Mention;
            }
        }

        return null;
    }

    internal readonly record struct Entry(string Slot, string Text, Mention? Mention);
}
