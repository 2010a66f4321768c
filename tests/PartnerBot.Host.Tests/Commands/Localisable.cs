using System.Text.Json.Nodes;

namespace PartnerBot.Host.Tests.Commands;

/// <summary>What of a manifest can be said in another language, and by which path a language file says it.</summary>
internal static class Localisable
{
    private static readonly string[] Fixed = ["name.short", "name.full", "description.short", "description.full"];

    public static IEnumerable<(string Path, string Said)> In(JsonNode manifest) =>
    [
        .. Fixed.Select(path => path.Split('.')).Select(parts => (
            string.Join('.', parts), (string)manifest[parts[0]]![parts[1]]!)),
        .. manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany((list, i) =>
            Named(list!["commands"]!, $"bots[0].commandLists[{i}].commands")),
        .. Named(manifest["composeExtensions"]![0]!["commands"]!, "composeExtensions[0].commands"),
        .. manifest["composeExtensions"]![0]!["commands"]!.AsArray().SelectMany((command, i) =>
            command!["parameters"] is { } parameters
                ? Named(parameters, $"composeExtensions[0].commands[{i}].parameters")
                : []),
    ];

    /// <summary>Everything that a language file says but which schema it follows.</summary>
    public static IEnumerable<(string Path, string? Said)> Said(JsonNode language) =>
        language.AsObject().Where(one => one.Key != "$schema").Select(one => (one.Key, (string?)one.Value));

    public static IEnumerable<string> FilesOf(JsonNode manifest)
    {
        var languages = manifest["localizationInfo"]!;
        var others = languages["additionalLanguages"]?.AsArray().Select(one => (string)one!["file"]!) ?? [];
        return others.Append((string)languages["defaultLanguageFile"]!).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Path, string Said)> Named(JsonNode list, string path) =>
        list.AsArray().SelectMany((one, i) => new[] { "title", "description" }.Select(
            name => ($"{path}[{i}].{name}", (string)one![name]!)));
}
