using System.Collections.Immutable;

namespace PartnerBot.Chat.Grammar;

/// <summary>A slot in its place, or a keyword with or without a slot.</summary>
/// <param name="Keywords">The ways to say the keyword; empty for a slot in its place.</param>
/// <param name="Name">The slot; for a flag its first keyword.</param>
internal sealed record Part(ImmutableArray<string> Keywords, string Name)
{
    /// <summary>True for a keyword that has no slot.</summary>
    public bool IsFlag { get; init; }

    /// <summary>True when the slot takes several words.</summary>
    public bool Many { get; init; }

    /// <summary>True when it has to be said.</summary>
    public bool Required { get; init; }
}

/// <summary>A pattern taken apart: what <see cref="Fit"/> lays words against.</summary>
/// <param name="Phrase">Whose it is.</param>
/// <param name="Literals">The words it begins with, each with its synonyms; at least one.</param>
/// <param name="Parts">The slots in their places, then the keywords.</param>
internal sealed record Pattern(
    Phrase Phrase, ImmutableArray<ImmutableArray<string>> Literals, ImmutableArray<Part> Parts)
{
    /// <summary>How many of the parts are slots in their places.</summary>
    public int Places { get; } = Parts.Count(part => part.Keywords.IsEmpty);

    /// <summary>How much has to be said besides the literals.</summary>
    public int Weight { get; } = Parts.Count(part => part.Required);

    /// <summary>Two patterns with a shape in common could be meant by the same shortest words.</summary>
    public IEnumerable<string> Shapes()
    {
        IEnumerable<string> shapes = [""];
        foreach (var ways in Literals)
        {
            shapes = shapes.SelectMany(_ => ways, (before, way) => $"{before}{way} ");
        }

        var places = string.Concat(Parts.Where(part => part.Required && part.Keywords.IsEmpty).Select(_ => "{} "));
        var keywords = Parts
            .Where(part => part.Required && !part.Keywords.IsEmpty)
            .Select(part => part.Keywords[0])
            .Order();
        return shapes.Select(shape => $"{shape}{places}{string.Join(' ', keywords)}".TrimEnd());
    }

    /// <summary>True when what was said begins with the literals.</summary>
    public bool Begins(List<Token> said)
    {
        if (said.Count < Literals.Length)
        {
            return false;
        }

        for (var i = 0; i < Literals.Length; i++)
        {
            if (said[i].Kind != TokenKind.Word || !IsOneOf(said[i].Bare, Literals[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Which of the keywords this word is, as an index into <see cref="Parts"/>; -1 for none.</summary>
    public int KeywordAt(in Token token)
    {
        if (token.Kind == TokenKind.Word)
        {
            for (var i = Places; i < Parts.Length; i++)
            {
                if (IsOneOf(token.Span, Parts[i].Keywords))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, ImmutableArray<string> ways)
    {
        foreach (var way in ways)
        {
            if (word.Equals(way, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
