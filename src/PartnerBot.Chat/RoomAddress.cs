namespace PartnerBot.Chat;

/// <summary>How many people hear what is said in a room.</summary>
public enum RoomKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>A group chat.</summary>
    Group,

    /// <summary>A channel of a team.</summary>
    Channel,
}

/// <summary>One place where the bot can speak, as its channel names it.</summary>
/// <param name="Channel">The channel's name, lower case: "teams", "web".</param>
/// <param name="Id">The channel's own name for the room; unique within the channel. A thread of a team channel has
/// the id of its team channel: the thread is a detail of <see cref="Reference"/>.</param>
/// <param name="Kind">Who hears it.</param>
public sealed record RoomAddress(string Channel, string Id, RoomKind Kind)
{
    /// <summary>What a person would call the room; empty when the channel does not say.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant that the room belongs to; empty where the channel has none.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>What the channel needs to speak here again, in a form of its own. Opaque to everyone else, and never
    /// trusted by the channel when it comes back.</summary>
    public string Reference { get; init; } = "";
}
