using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;

namespace PartnerBot.Features.Partnerships;

/// <summary>Suggests time zones.</summary>
public static class ZoneWords
{
    private const int Most = 4;

    /// <summary>What somebody may have meant who wrote no zone: whole names first, then the cities in them; at most
    /// four. </summary>
    public static IReadOnlyList<string> Nearest(string said)
    {
        var places = ZoneNames.All
            .Where(zone => zone.Contains('/') && !zone.StartsWith("Etc/", StringComparison.Ordinal))
            .ToList();
        var whole = NearestName.Find(said, places, zone => zone.Replace('_', ' '));
        var found = whole.IsEmpty ? NearestName.Find(said, places, City) : whole;
        return [.. found.Take(Most)];
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
