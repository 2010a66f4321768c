using System.Text.Json.Serialization;
using PartnerBot.Chat;

namespace PartnerBot.Web.Rooms;

/// <summary>One thing that was said on the page.</summary>
/// <param name="Room">The id of its room.</param>
/// <param name="Id">Unique in the room. What came of a delivery is named after it, so it is kept once.</param>
/// <param name="Reply">What was said; for a person just words.</param>
internal sealed record PageMessage(string Room, string Id, Reply Reply)
{
    /// <summary>The e-mail address of the person who said it; empty for the bot.</summary>
    public string From { get; init; } = "";

    /// <summary>What that person was called then.</summary>
    public string FromName { get; init; } = "";

    /// <summary>The bot's time in words when it was said; empty when the page has no clock.</summary>
    public string When { get; init; } = "";

    /// <summary>The e-mail address of the only person who sees it; empty when everybody in the room does.</summary>
    public string OnlyFor { get; init; } = "";

    /// <summary>True once a press put a newer card here. What is said about that stands below the card, so that no
    /// button moves away from under the finger.</summary>
    public bool WasPressed { get; init; }

    /// <summary>Where it stands in the room: rises. Given when it is kept.</summary>
    [JsonIgnore]
    public long Place { get; init; }

    /// <summary>When it changed last, on the scale of <see cref="Place"/>.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    [JsonIgnore]
    public bool IsByTheBot => From.Length == 0;

    public bool IsSeenBy(string email) => OnlyFor.Length == 0 || OnlyFor == email;
}
