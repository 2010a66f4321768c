namespace PartnerBot.Teams;

/// <summary>What holds for Teams as a whole.</summary>
internal static class TeamsChannel
{
    /// <summary>The channel's own name.</summary>
    public const string Name = "teams";

    // Far longer than any id of Teams, and short enough that an address made of two of them is still an address.
    private const int LongestId = 1024;

    /// <summary>True for what can be an id. One of dots alone would climb about in the connector's address.</summary>
    public static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId } && id.AsSpan().Trim('.').Length > 0;
}
