using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>The names of the IANA time zones.</summary>
public static class ZoneNames
{
    /// <summary>What a zone is called, for a sentence that asks for one.</summary>
    public const string Expected = "a time zone such as Europe/London";

    /// <summary>All of them, older names included.</summary>
    public static IReadOnlyCollection<string> All => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>The name as the database writes it, whatever the case; null when there is no such zone.</summary>
    public static string? Read(string text)
    {
        var said = text.Trim().Replace(' ', '_');
        return All.FirstOrDefault(id => id.Equals(said, StringComparison.OrdinalIgnoreCase));
    }
}
