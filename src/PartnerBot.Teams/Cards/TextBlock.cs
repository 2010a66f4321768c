using System.Text.Json;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Cards;

/// <summary>Text that is Markdown already and holds nothing that people wrote.</summary>
internal readonly record struct Markup(string Text);

/// <summary>One paragraph of a card.</summary>
internal static class TextBlock
{
    /// <summary>Writes what people may have written; nothing at all when it is blank.</summary>
    public static void Write(Utf8JsonWriter json, string text, Look look)
    {
        var markdown = Wording.Markdown(text);
        if (!string.IsNullOrWhiteSpace(markdown))
        {
            Write(json, new Markup(look.Sign + markdown), look);
        }
    }

    public static void Write(Utf8JsonWriter json, Markup markup, Look look)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextBlock"u8);
        json.WriteString("text"u8, markup.Text);
        json.WriteBoolean("wrap"u8, true);
        WriteWord(json, "style", look.Style);
        WriteWord(json, "size", look.Size);
        WriteWord(json, "weight", look.Weight);
        WriteWord(json, "color", look.Color);
        WriteWord(json, "spacing", look.Spacing);
        if (look.Subtle)
        {
            json.WriteBoolean("isSubtle"u8, true);
        }

        json.WriteEndObject();
    }

    private static void WriteWord(Utf8JsonWriter json, string name, string? word)
    {
        if (word is not null)
        {
            json.WriteString(name, word);
        }
    }
}
