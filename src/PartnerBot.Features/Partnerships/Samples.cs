using System.Collections.Immutable;
using System.Reflection;

namespace PartnerBot.Features.Partnerships;

/// <summary>A partnership to try the bot with, as a file that can be imported.</summary>
/// <param name="Name">The file's name without its ending: "axis-youth-hub".</param>
/// <param name="Yaml">Its text.</param>
public sealed record Sample(string Name, string Yaml);

/// <summary>The files of docs/samples, which travel with the program.</summary>
public static class Samples
{
    private const string Prefix = "samples/";
    private const string Ending = ".yaml";

    /// <summary>The one that local mode loads when it starts for the first time.</summary>
    public static Sample First => Read($"{Prefix}axis-youth-hub{Ending}");

    /// <summary>By name.</summary>
    public static ImmutableArray<Sample> All =>
        [.. Home.GetManifestResourceNames().Where(IsSample).Order(StringComparer.Ordinal).Select(Read)];

    private static Assembly Home => typeof(Samples).Assembly;

    private static bool IsSample(string resource) => resource.StartsWith(Prefix, StringComparison.Ordinal);

    private static Sample Read(string resource)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return new Sample(resource[Prefix.Length..^Ending.Length], reader.ReadToEnd());
    }
}
