using System.Text.RegularExpressions;

namespace PartnerBot.Teams.Packaging;

/// <summary>What the manifest's schema and the store ask of the values that somebody fills in.</summary>
public static partial class PackageRules
{
    private const int LongestName = 30;
    private const int LongestDeveloper = 32;

    /// <summary>The first thing that is wrong, in a sentence; null when all is well.</summary>
    public static string? Check(PackageWish wish) => wish switch
    {
        { BotId: var id } when id == Guid.Empty =>
            "The app id is all zeros; take the application (client) id from the app registration.",
        { Domain: var domain } when !IsDomain(domain) => ExplainDomain(domain),
        { Name: var name } when !Fits(name, LongestName) =>
            $"The name '{name}' does not fit: one to {LongestName} characters, in one line.",
        { Developer: var name } when !Fits(name, LongestDeveloper) =>
            $"The developer '{name}' does not fit: one to {LongestDeveloper} characters, in one line.",
        { Version: var version } when !Version().IsMatch(version) =>
            $"The version '{version}' is not three numbers such as 1.2.0.",
        _ => null,
    };

    /// <summary>True for a bare host name with at least one dot; no address of numbers.</summary>
    public static bool IsDomain(string domain) => domain.Length <= 253 && Domain().IsMatch(domain);

    private static string ExplainDomain(string domain) => domain.Contains("://", StringComparison.Ordinal)
        ? $"The domain '{domain}' begins with a scheme; leave that out, as in bot.example.org."
        : $"The domain '{domain}' is not a bare host name such as bot.example.org: no path, no port, no capital "
            + "letters, no address of numbers.";

    private static bool Fits(string text, int most) =>
        text.Trim().Length is > 0 and var length && length <= most && !text.Any(char.IsControl);

    // RFC 1035 2.3.1, in lower case; the last label has a letter first, which no IPv4 address has.
    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z")]
    private static partial Regex Domain();

    [GeneratedRegex(@"^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\z")]
    private static partial Regex Version();
}
