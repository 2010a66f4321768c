using System.Buffers;
using System.Text.Json;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Connecting;

/// <summary>Bodies of POST v3/conversations.</summary>
internal static class NewConversation
{
    /// <summary>A thread in a channel. Without its first message the connector refuses.</summary>
    public static ReadOnlyMemory<byte> Thread(TeamsReference to, ReadOnlyMemory<byte> activity) => Write(to, json =>
    {
        json.WriteBoolean("isGroup"u8, true);
        json.WritePropertyName("activity"u8);
        json.WriteRawValue(activity.Span, skipInputValidation: true);
    });

    /// <summary>The chat with one person, named by Teams id or Entra object id: both go into "id".</summary>
    public static ReadOnlyMemory<byte> Chat(TeamsReference to) => Write(to, json =>
    {
        json.WriteBoolean("isGroup"u8, false);
        json.WriteStartArray("members"u8);
        json.WriteStartObject();
        json.WriteString("id"u8, to.UserId);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static ReadOnlyMemory<byte> Write(TeamsReference to, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, ReplyWriter.Json);
        json.WriteStartObject();
        write(json);
        WriteId(json, "bot", to.BotId);
        if (to.TenantId is not null)
        {
            json.WriteString("tenantId"u8, to.TenantId);
        }

        // Older services read the tenant here, newer ones above.
        json.WriteStartObject("channelData"u8);
        WriteId(json, "channel", to.ChannelId);
        WriteId(json, "tenant", to.TenantId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteId(Utf8JsonWriter json, string name, string? id)
    {
        if (id is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("id"u8, id);
            json.WriteEndObject();
        }
    }
}
