namespace PartnerBot.Chat;

/// <summary>Somebody on a channel, before anyone has looked up who that is.</summary>
/// <param name="Channel">The channel's name, lower case.</param>
/// <param name="Id">The channel's own name for the person; stable, unique within the channel.</param>
public sealed record Speaker(string Channel, string Id)
{
    /// <summary>The name on display. What somebody chose to be called: never proof of who they are.</summary>
    public string Name { get; init; } = "";

    /// <summary>The Entra object id, where the channel vouches for one.</summary>
    public string? EntraObjectId { get; init; }

    /// <summary>The e-mail address, where the channel vouches for it.</summary>
    public string? Email { get; init; }

    /// <summary>True when the channel was asked who this is and could not say at present: then nothing follows from a
    /// missing address.</summary>
    public bool LookUpFailed { get; init; }
}
