namespace PartnerBot.Web;

/// <summary>What the local page needs to be told.</summary>
public sealed record WebOptions
{
    /// <summary>The folder in which the page keeps what was said on it. Made when it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>The bot's time in words ("Tuesday 3 March 2026, 09:00"), shown in the header and beside what is said;
    /// null when the page is to show no time.</summary>
    public Func<string>? Clock { get; init; }
}
