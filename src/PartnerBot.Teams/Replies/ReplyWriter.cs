using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PartnerBot.Chat;
using PartnerBot.Teams.Cards;

namespace PartnerBot.Teams.Replies;

/// <summary>Writes a reply as the activity that Teams shows.</summary>
internal static class ReplyWriter
{
    /// <summary>As few escapes as JSON asks for. The result is never put into HTML.</summary>
    public static readonly JsonWriterOptions Json =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const int LongestText = 4000;
    private const int LongestSummary = 200;

    /// <summary>The activity, as UTF-8 JSON. Text or a card, never both: Teams makes two messages of that and gives
    /// an id for neither.</summary>
    public static ReadOnlyMemory<byte> Write(Reply reply)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Json);
        json.WriteStartObject();
        json.WriteString("type"u8, "message"u8);
        if (reply.Card is { } card)
        {
            WriteCard(json, reply, card);
        }
        else if (reply.Calls.Count > 0)
        {
            WriteCalling(json, reply);
        }
        else
        {
            WritePlain(json, reply);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>What a reply shows as a card: with its text on top, where that says more than the card's own
    /// summary.</summary>
    public static ReadOnlyMemory<byte> WriteCard(Reply reply, Card card)
    {
        var lead = reply.Text == card.Summary ? "" : reply.Text;
        return FittingCard.Write(new CardFrame(card, lead, Called.All(reply.Calls)));
    }

    /// <summary>What a reply shows in a dialog, which has the card's title already.</summary>
    public static ReadOnlyMemory<byte> WriteDialog(Reply reply, Card card) => FittingCard.Write(
        new CardFrame(card, "", Called.All(reply.Calls)) { Pressing = Pressing.Submit });

    private static void WritePlain(Utf8JsonWriter json, Reply reply)
    {
        json.WriteString("text"u8, Wording.Plain(Wording.Cut(reply.Text, LongestText)));
        json.WriteString("textFormat"u8, "plain"u8);
    }

    private static void WriteCard(Utf8JsonWriter json, Reply reply, Card card)
    {
        // The preview of the notification; without it people read "sent a card".
        json.WriteString("summary"u8, Wording.Cut(Wording.OnCard(InShort(reply, card)), LongestSummary));
        json.WriteStartArray("attachments"u8);
        json.WriteStartObject();
        json.WriteString("contentType"u8, InlineAnswer.CardType);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(WriteCard(reply, card).Span, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string InShort(Reply reply, Card card) =>
        reply.Text.Length > 0 ? reply.Text : card.Summary.Length > 0 ? card.Summary : card.Title;

    private static void WriteCalling(Utf8JsonWriter json, Reply reply)
    {
        var called = Called.All(reply.Calls);
        json.WriteString("text"u8, $"{Called.Line(called)} {Wording.Xml(Wording.Cut(reply.Text, LongestText))}");
        json.WriteString("textFormat"u8, "xml"u8);
        Called.WriteEntities(json, called);
    }
}
