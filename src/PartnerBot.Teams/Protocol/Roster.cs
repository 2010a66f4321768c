namespace PartnerBot.Teams.Protocol;

/// <summary>The connector's answer about one member of a conversation. Rosters vary in what they tell and how they
/// name it.</summary>
internal sealed record RosterEntry
{
    /// <summary>Their id in Teams.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? AadObjectId { get; init; }

    public string? ObjectId { get; init; }
}

/// <summary>Some of a conversation's members.</summary>
internal sealed record RosterPage
{
    /// <summary>How many are asked for; fewer may come, even none, before the last page.</summary>
    public const int Size = 200;

    public IReadOnlyList<RosterEntry?>? Members { get; init; }

    /// <summary>Where the next page begins; null or empty on the last.</summary>
    public string? ContinuationToken { get; init; }
}

/// <summary>The connector's answer about a team.</summary>
internal sealed record TeamDetails
{
    public string? Name { get; init; }
}

/// <summary>The connector's answer to a message, or to a new conversation. Ids are digits more often than not, and
/// some clients write them as numbers.</summary>
internal sealed record ResourceResponse
{
    /// <summary>Of the message; of the conversation where one was made.</summary>
    public Loose? Id { get; init; }

    /// <summary>Of the first message in a conversation that was made.</summary>
    public Loose? ActivityId { get; init; }
}
