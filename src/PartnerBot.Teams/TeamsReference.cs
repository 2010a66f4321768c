using System.Text.Json;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams;

/// <summary>What Teams needs to speak in a room again; travels as <see cref="Chat.RoomAddress.Reference"/>.</summary>
internal sealed record TeamsReference
{
    /// <summary>Where the connector is. Checked at every use, not only when it was kept.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The chat, or the thread that was spoken in last; null where no chat is open yet.</summary>
    public string? ConversationId { get; init; }

    public string? BotId { get; init; }

    public string? BotName { get; init; }

    /// <summary>In a personal chat, the other person.</summary>
    public string? UserId { get; init; }

    public string? TenantId { get; init; }

    /// <summary>The team channel, without a thread; null elsewhere.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The team that the channel is of; null elsewhere.</summary>
    public string? TeamId { get; init; }

    /// <summary>For a chat that is not open yet with somebody whose Teams id is not known: the Entra object id or
    /// address to look for them by.</summary>
    public string? Seeks { get; init; }

    /// <summary>The chat or channel in whose roster they are looked for.</summary>
    public string? Near { get; init; }

    /// <summary>Reads what was kept; null when it is none of ours.</summary>
    public static TeamsReference? Read(string reference)
    {
        try
        {
            return JsonSerializer.Deserialize(reference, ProtocolJson.Default.TeamsReference);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The form in which it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, ProtocolJson.Default.TeamsReference);
}
