using System.Buffers;
using System.Text.Json;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Replies;

/// <summary>The answer to a pressed button that goes back in the HTTP response itself.</summary>
/// <remarks>The envelope is exact: with another name for a field, Teams says that the app cannot be reached.</remarks>
internal static class InlineAnswer
{
    /// <summary>The type of a card, here and as an attachment.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    private const string MessageType = "application/vnd.microsoft.activity.message";

    // A press has to be answered with something.
    private const string Nothing = "Noted.";

    /// <summary>The envelope, as UTF-8 JSON. A card takes the place of the pressed one for whoever pressed; words are
    /// shown below it.</summary>
    public static ReadOnlyMemory<byte> Write(Reply reply)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, ReplyWriter.Json);
        json.WriteStartObject();
        json.WriteNumber("statusCode"u8, 200);
        if (reply.Card is { } card)
        {
            json.WriteString("type"u8, CardType);
            json.WritePropertyName("value"u8);
            json.WriteRawValue(ReplyWriter.WriteCard(reply, card).Span, skipInputValidation: true);
        }
        else
        {
            json.WriteString("type"u8, MessageType);
            json.WriteString("value"u8, Wording.Plain(reply.IsNothing ? Nothing : reply.Text));
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
