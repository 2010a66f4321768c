using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerBot.Chat;

namespace PartnerBot.Features.Turns;

/// <summary>An answer as it waits in the outbox, for the moment between keeping it and sending it.</summary>
public static partial class ReplyJson
{
    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, Shape.Default.Reply);

    public static Reply Read(string json) => JsonSerializer.Deserialize(json, Shape.Default.Reply) ?? Reply.Nothing;

    [JsonSerializable(typeof(Reply))]
    private sealed partial class Shape : JsonSerializerContext;
}
