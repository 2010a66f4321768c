namespace PartnerBot.Teams.Protocol;

/// <summary>The connector's answer about one member of a conversation. Rosters vary in what they tell and how they
/// name it.</summary>
internal sealed record RosterEntry
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? AadObjectId { get; init; }

    public string? ObjectId { get; init; }
}

/// <summary>The connector's answer to a message, or to a new conversation.</summary>
internal sealed record ResourceResponse
{
    /// <summary>Of the message; of the conversation where one was made.</summary>
    public string? Id { get; init; }

    /// <summary>Of the first message in a conversation that was made.</summary>
    public string? ActivityId { get; init; }
}
