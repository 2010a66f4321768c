using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Takes a text apart as YAML.</summary>
internal sealed class YamlText(List<Mistake> mistakes)
{
    // A roster is five deep. More would be somebody's joke, and the library follows it by recursion.
    private const int Deepest = 20;

    // What stands in the place of a letter that was not written in UTF-8.
    private const char Unread = '\uFFFD';

    /// <summary>Null when it is no YAML, or not one document.</summary>
    public YamlNode? Load(string yaml)
    {
        try
        {
            if (!IsLegible(yaml) || !IsSound(yaml))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [var document])
            {
                return document.RootNode;
            }

            var found = stream.Documents.Count == 0 ? "nothing" : "several documents";
            mistakes.Add(new Mistake(1, 1, found, "one partnership with its organisations"));
        }
        catch (YamlException problem)
        {
            Report(problem.Start, problem.Message);
        }

        return null;
    }

    // A name with a hole in it would be kept, and nobody told.
    private bool IsLegible(string yaml)
    {
        var at = yaml.IndexOf(Unread, StringComparison.Ordinal);
        if (at >= 0)
        {
            var line = yaml.AsSpan(0, at).Count('\n') + 1;
            var column = at - yaml.LastIndexOf('\n', at);
            mistakes.Add(
                new Mistake(line, column, "a letter that I cannot read", "a file that is saved as UTF-8"));
        }

        return at < 0;
    }

    /// <summary>Reads through it without building anything, so that whatever breaks, breaks here and has a place.
    /// </summary>
    private bool IsSound(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var reached = Mark.Empty;
        try
        {
            for (var depth = 0; parser.MoveNext(); reached = parser.Current!.End)
            {
                depth += Steps(parser.Current!);
                if (depth > Deepest || parser.Current is AnchorAlias)
                {
                    Report(parser.Current!.Start, depth > Deepest ? "lists too deep within lists" : "an alias");
                    return false;
                }
            }

            return true;
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException)
        {
            // The library's own slips over broken text say nothing that would help.
            Report(reached, "a bracket or a quote that is not closed");
            return false;
        }
    }

    private static int Steps(ParsingEvent step) => step switch
    {
        MappingStart or SequenceStart => 1,
        MappingEnd or SequenceEnd => -1,
        _ => 0,
    };

    private void Report(Mark at, string why) => mistakes.Add(new Mistake(
        Math.Max(1, at.Line), Math.Max(1, at.Column), $"what I cannot read ({why.TrimEnd('.')})", "plain YAML"));
}
