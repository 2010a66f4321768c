namespace PartnerBot.Teams.Connecting;

/// <summary>Where else a room may be reached, when the address that was kept turns out to be of another
/// region.</summary>
internal static class Regions
{
    private const string ForGcc = "https://smba.infra.gcc.teams.microsoft.com/teams";

    /// <summary>Null when there is nowhere else. What comes back is checked like any other address.</summary>
    /// <param name="reason">What the connector said: <see cref="Failures.WrongHost"/> is for the US government's
    /// community cloud, whose bots live in the public one.</param>
    public static string? Instead(TeamsReference to, string reason)
    {
        if (!Uri.TryCreate(to.ServiceUrl, UriKind.Absolute, out var address))
        {
            return null;
        }

        // Every host has a path that finds the region by itself.
        var other = reason == Failures.WrongHost ? ForGcc : $"{address.GetLeftPart(UriPartial.Authority)}/teams";
        return other == to.ServiceUrl!.TrimEnd('/') ? null : other;
    }
}
