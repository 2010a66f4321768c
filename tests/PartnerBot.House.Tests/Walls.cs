using System.Text.RegularExpressions;

namespace PartnerBot.House.Tests;

/// <summary>The table of who may touch whom.</summary>
public static partial class Walls
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Domain"] = [],
        ["Chat"] = [],
        ["Store"] = ["Domain"],
        ["Teams"] = ["Chat"],
        ["Web"] = ["Chat"],
        ["Features"] = ["Domain", "Store", "Chat"],
        ["Host"] = ["Domain", "Chat", "Store", "Teams", "Web", "Features"],
    };

    private static readonly Dictionary<string, string[]> MayUsePackages = new()
    {
        ["Domain"] = ["NodaTime"],
        ["Chat"] = ["NodaTime"],
        ["Store"] = ["Microsoft.EntityFrameworkCore.*", "Npgsql.*", "SQLitePCLRaw.*", "NodaTime"],
        ["Teams"] = ["Microsoft.IdentityModel.*", "Microsoft.Identity.Client"],
        ["Web"] = [],
        ["Features"] = ["YamlDotNet"],
        ["Host"] = ["Quartz", "OpenTelemetry*", "NodaTime"],
    };

    private static readonly string[] Floors = ["Time", "Partnerships", "Reminders", "Meetings"];

    private static readonly string[] OpenRooms = ["Turns", "Reminders"];

    /// <summary>Projects that lean on one they may not, or bring in a package that is not theirs.</summary>
    public static IEnumerable<string> WrongReferences(House house)
    {
        foreach (var project in house.Files.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)
            && file.Path.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var room = project.Name["PartnerBot.".Length..];
            foreach (Match match in ProjectReference().Matches(project.Text))
            {
                if (!MayReference[room].Contains(match.Groups["name"].Value))
                {
                    yield return $"{room} references {match.Groups["name"].Value}";
                }
            }

            foreach (Match match in PackageReference().Matches(project.Text))
            {
                var package = match.Groups["name"].Value;
                if (!MayUsePackages[room].Any(allowed => Fits(package, allowed)))
                {
                    yield return $"{room} uses the package {package}";
                }
            }
        }
    }

    /// <summary>Feature rooms that look into another feature's room.</summary>
    public static IEnumerable<string> FeatureDoorsOpened(House house) =>
        from file in house.In("src/PartnerBot.Features")
        where file.Parts.Length > 3
        let room = file.Parts[2]
        from Match match in FeatureRoom().Matches(file.Text)
        let other = match.Groups["room"].Value
        where other != room && !OpenRooms.Contains(other)
        select $"{file.Path} looks into {other}";

    /// <summary>Domain rooms that look up to a floor above their own, or across to a neighbour on the top
    /// floor.</summary>
    public static IEnumerable<string> DomainFloorsClimbed(House house) =>
        from file in house.In("src/PartnerBot.Domain")
        where file.Parts.Length > 3
        let room = file.Parts[2]
        from Match match in DomainRoom().Matches(file.Text)
        let other = match.Groups["room"].Value
        where other != room && FloorOf(other) >= FloorOf(room)
        select $"{file.Path} looks up to {other}";

    private static int FloorOf(string room) =>
        Array.IndexOf(Floors, room) is var floor && floor >= 0 ? floor : Floors.Length;

    private static bool Fits(string package, string allowed) => allowed.EndsWith('*')
        ? package.StartsWith(allowed.TrimEnd('*').TrimEnd('.'), StringComparison.Ordinal)
        : package == allowed;

    [GeneratedRegex("""<ProjectReference Include="[^"]*PartnerBot\.(?<name>\w+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex("""<PackageReference Include="(?<name>[^"]+)""")]
    private static partial Regex PackageReference();

    [GeneratedRegex(@"PartnerBot\.Features\.(?<room>[A-Z]\w+)(?=[.;\s])")]
    private static partial Regex FeatureRoom();

    [GeneratedRegex(
        @"^using (?:static )?PartnerBot\.Domain\.(?<room>\w+);|(?<![\w.])(?:PartnerBot\.)?Domain\.(?<room>\w+)\.",
        RegexOptions.Multiline)]
    private static partial Regex DomainRoom();
}
