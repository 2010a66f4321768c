using PartnerBot.Chat.Grammar;
using YamlDotNet.RepresentationModel;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>The fields of one thing in the file. Each is asked for by name; what was never asked for is a
/// mistake.</summary>
/// <param name="node">Where the fields should be.</param>
/// <param name="kind">What the thing is called, with its article: "an organisation".</param>
/// <param name="mistakes">Takes what is wrong.</param>
internal sealed class Fields(YamlNode node, string kind, List<Mistake> mistakes)
{
    private const int LongestFound = 60;

    private readonly YamlMappingNode? mapping = MappingIn(node, kind, mistakes);
    private readonly List<string> known = [];

    public Spot Spot { get; } = new(node.Start.Line, node.Start.Column);

    /// <summary>What stands behind the name; null when nothing does.</summary>
    public YamlNode? Find(string name)
    {
        known.Add(name);
        return mapping?.Children.FirstOrDefault(child => (child.Key as YamlScalarNode)?.Value == name).Value;
    }

    /// <summary>The same under any of several names.</summary>
    public YamlNode? Find(string[] names) => names.Select(Find).ToList().FirstOrDefault(found => found is not null);

    public T? Read<T>(YamlNode? value, string expected, Func<string, T?> read)
        where T : class
    {
        if (value is null)
        {
            return null;
        }

        var result = TextOf(value) is { } text ? read(text) : null;
        if (result is null)
        {
            Report(value, expected);
        }

        return result;
    }

    public T? ReadValue<T>(YamlNode? value, string expected, Func<string, T?> read)
        where T : struct =>
        Read(value, expected, text => (object?)read(text)) as T?;

    /// <summary>A value that has to be there.</summary>
    public T? Need<T>(string name, string expected, Func<string, T?> read)
        where T : class
    {
        var value = Find(name);
        if (value is null && mapping is not null)
        {
            mistakes.Add(new Mistake(
                Spot.Line, Spot.Column, $"{kind} without '{name}'", $"a line '{name}:' with {expected}"));
        }

        return Read(value, expected, read);
    }

    /// <summary>The same for values.</summary>
    public T? NeedValue<T>(string name, string expected, Func<string, T?> read)
        where T : struct =>
        Need(name, expected, text => (object?)read(text)) as T?;

    /// <summary>The things of a list, each to be read by its fields; none when there is no list.</summary>
    public IEnumerable<YamlNode> List(string name)
    {
        var value = Find(name);
        if (value is null or YamlScalarNode { Value: "" or null })
        {
            return [];
        }

        if (value is YamlSequenceNode list)
        {
            return list.Children;
        }

        Report(value, "a list, each thing in it beginning with '- '");
        return [];
    }

    public void Report(YamlNode value, string expected) => mistakes.Add(MistakeIn(value, expected));

    /// <summary>Says which fields nobody asked for. Last, when all others were.</summary>
    public void Finish()
    {
        foreach (var key in mapping is null ? [] : mapping.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
            {
                var near = NearestName.Find((key as YamlScalarNode)?.Value ?? "", known, each => each);
                var expected = near is [var only] ? $"'{only}'" : $"one of {string.Join(", ", known.Distinct())}";
                mistakes.Add(new Mistake(key.Start.Line, key.Start.Column, $"the field {FoundIn(key)} in "
                    + $"{kind}", expected));
            }
        }
    }

    private static YamlMappingNode? MappingIn(YamlNode node, string kind, List<Mistake> mistakes)
    {
        if (node is YamlMappingNode mapping)
        {
            return mapping;
        }

        mistakes.Add(MistakeIn(node, $"the fields of {kind}, each on a line of its own such as 'name: …'"));
        return null;
    }

    private static Mistake MistakeIn(YamlNode value, string expected) =>
        new(value.Start.Line, value.Start.Column, FoundIn(value), expected);

    // A list of words can stand wherever words with commas between them can.
    private static string? TextOf(YamlNode value) => value switch
    {
        YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text) => text,
        YamlScalarNode { Style: not YamlDotNet.Core.ScalarStyle.Plain } => "",
        YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode) =>
            string.Join(", ", list.Children.Select(child => ((YamlScalarNode)child).Value)),
        _ => null,
    };

    private static string FoundIn(YamlNode value) => value switch
    {
        YamlScalarNode { Value: null or "" } => "nothing",
        YamlScalarNode { Value: { } text } => $"'{Say.Cut(Say.Plain(text), LongestFound)}'",
        YamlSequenceNode { Children.Count: 0 } => "an empty list",
        YamlSequenceNode list when TextOf(list) is { } text => $"'{Say.Cut(Say.Plain(text), LongestFound)}'",
        YamlSequenceNode => "a list",
        _ => "a group of fields",
    };
}
