using System.Buffers;
using System.Text.Json;
using PartnerBot.Chat;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Extensions;

/// <summary>The answer to an action on a message: a dialog that goes on, or the words with which it ends.</summary>
internal static class DialogAnswer
{
    private const int LongestTitle = 100;
    private const int LongestMessage = 1000;
    private const string Nothing = "Noted.";

    /// <summary>The envelope, as UTF-8 JSON. A card that was asked for opens a dialog; where the reply says more than
    /// its card, something was done, and the words are all there is to know.</summary>
    public static ReadOnlyMemory<byte> Write(Reply reply)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, ReplyWriter.Json);
        json.WriteStartObject();
        json.WriteStartObject("task"u8);
        if (reply.Card is { } card && reply.Text == card.Summary)
        {
            WriteDialog(json, reply, card);
        }
        else
        {
            json.WriteString("type"u8, "message"u8);
            var words = reply.Text.Length > 0 ? reply.Text : Nothing;
            json.WriteString("value"u8, Wording.Plain(Wording.Cut(words, LongestMessage)));
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteDialog(Utf8JsonWriter json, Reply reply, Card card)
    {
        json.WriteString("type"u8, "continue"u8);
        json.WriteStartObject("value"u8);
        json.WriteString("title"u8, Wording.OnCard(Wording.Cut(card.Title, LongestTitle)));
        json.WriteString("height"u8, "medium"u8);
        json.WriteString("width"u8, "medium"u8);
        json.WriteStartObject("card"u8);
        json.WriteString("contentType"u8, InlineAnswer.CardType);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(ReplyWriter.WriteDialog(reply, card).Span, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
