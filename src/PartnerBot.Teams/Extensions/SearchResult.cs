using System.Buffers;
using System.Text.Json;
using PartnerBot.Chat;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Extensions;

/// <summary>The answer to a search: a list to choose from, or words where there is none.</summary>
internal static class SearchResult
{
    private const string PreviewType = "application/vnd.microsoft.card.thumbnail";
    private const int LongestTitle = 120;
    private const int LongestNote = 200;

    /// <summary>The envelope, as UTF-8 JSON. After the last page the list is empty, which ends the paging.</summary>
    public static ReadOnlyMemory<byte> Write(SearchAnswer answer)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, ReplyWriter.Json);
        json.WriteStartObject();
        json.WriteStartObject("composeExtension"u8);
        if (answer.Instead.Length > 0)
        {
            json.WriteString("type"u8, "message"u8);
            json.WriteString("text"u8, Wording.Plain(answer.Instead));
        }
        else
        {
            WriteHits(json, answer);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteHits(Utf8JsonWriter json, SearchAnswer answer)
    {
        json.WriteString("type"u8, "result"u8);
        json.WriteString("attachmentLayout"u8, "list"u8);
        json.WriteStartArray("attachments"u8);
        foreach (var hit in answer.Hits)
        {
            WriteHit(json, hit);
        }

        json.WriteEndArray();
    }

    // The card goes into somebody's own message, perhaps where the bot is not: nobody could press its buttons there.
    private static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        var card = hit.Card with { Buttons = [] };
        json.WriteStartObject();
        json.WriteString("contentType"u8, InlineAnswer.CardType);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(ReplyWriter.WriteCard(Reply.Show(card), card).Span, skipInputValidation: true);
        json.WriteStartObject("preview"u8);
        json.WriteString("contentType"u8, PreviewType);
        json.WriteStartObject("content"u8);
        json.WriteString("title"u8, Wording.OnCard(Wording.Cut(hit.Title, LongestTitle)));
        json.WriteString("text"u8, Wording.Xml(Wording.OnCard(Wording.Cut(hit.Note, LongestNote))));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
