using System.Buffers;
using System.Text.Json;
using PartnerBot.Chat;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Cards;

/// <summary>Writes a neutral card as Adaptive Card 1.5, the newest that Teams promises to draw for a bot.</summary>
/// <remarks>Nothing is told by colour alone, every text wraps, every input has its label: people read these cards on
/// telephones and with screen readers. All strings are data: each is escaped for the place where it stands.</remarks>
internal static class AdaptiveCardWriter
{
    /// <summary>The card, as UTF-8 JSON, of whatever size comes of it.</summary>
    public static ReadOnlyMemory<byte> Write(CardFrame frame)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, ReplyWriter.Json);
        json.WriteStartObject();
        json.WriteString("type"u8, "AdaptiveCard"u8);
        json.WriteString("$schema"u8, "http://adaptivecards.io/schemas/adaptive-card.json"u8);
        json.WriteString("version"u8, "1.5"u8);
        json.WriteString("fallbackText"u8, Wording.OnCard(Wording.Cut(frame.Card.Summary, 1000)));
        WriteTeams(json, frame.Called);
        json.WriteStartArray("body"u8);
        WriteBody(json, frame);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteTeams(Utf8JsonWriter json, IReadOnlyList<Called> called)
    {
        json.WriteStartObject("msteams"u8);
        json.WriteString("width"u8, "Full"u8);
        if (called.Count > 0)
        {
            Called.WriteEntities(json, called);
        }

        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, CardFrame frame)
    {
        if (frame.Called.Count > 0)
        {
            TextBlock.Write(json, new Markup(Called.Line(frame.Called)), Look.Plain);
        }

        TextBlock.Write(json, frame.Lead, Look.Plain);
        if (frame.Pressing != Pressing.Submit)
        {
            // A dialog has it above the card.
            TextBlock.Write(json, frame.Card.Title, Look.Title);
        }

        foreach (var part in frame.Card.Parts)
        {
            WritePart(json, part, frame.Pressing);
        }

        CardButtons.Write(json, frame.Card.Buttons, frame.Pressing);
    }

    private static void WritePart(Utf8JsonWriter json, CardPart part, Pressing pressing)
    {
        switch (part)
        {
            case ChoicePart choice:
                WriteChoice(json, choice, pressing);
                break;
            case InputPart input:
                CardInput.Write(json, input);
                break;
            default:
                WriteShown(json, part);
                break;
        }
    }

    private static void WriteShown(Utf8JsonWriter json, CardPart part)
    {
        switch (part)
        {
            case TextPart text:
                TextBlock.Write(json, text.Text, Look.For(text.Tone));
                break;
            case HeadingPart heading:
                TextBlock.Write(json, heading.Text, Look.Heading);
                break;
            case FactsPart facts:
                WriteFacts(json, facts);
                break;
            case TablePart table:
                CardTable.Write(json, table);
                break;
        }
    }

    private static void WriteFacts(Utf8JsonWriter json, FactsPart facts)
    {
        if (facts.Facts.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, "FactSet"u8);
        json.WriteStartArray("facts"u8);
        foreach (var fact in facts.Facts)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, Wording.Markdown(fact.Name));
            json.WriteString("value"u8, Wording.Markdown(fact.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // One container for each choice, so that a screen reader and the eye keep a date and its answers together.
    private static void WriteChoice(Utf8JsonWriter json, ChoicePart choice, Pressing pressing)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Container"u8);
        json.WriteBoolean("separator"u8, true);
        json.WriteStartArray("items"u8);
        TextBlock.Write(json, choice.Label, Look.Strong);
        TextBlock.Write(json, choice.Note, Look.Note);
        CardButtons.Write(json, choice.Buttons, pressing);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
