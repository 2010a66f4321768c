using System.Collections.Immutable;

namespace PartnerBot.Chat.Grammar;

/// <summary>Takes the pattern of a phrase apart. A pattern that makes no sense is our own mistake, and
/// throws.</summary>
internal sealed class PatternReader(Phrase phrase)
{
    private readonly List<ImmutableArray<string>> literals = [];
    private readonly List<Part> places = [];
    private readonly List<Part> keywords = [];

    public Pattern Read()
    {
        var pieces = Pieces().ToList();
        var next = 0;
        while (next < pieces.Count && IsWord(pieces[next]))
        {
            literals.Add(Ways(pieces[next++]));
        }

        while (next < pieces.Count)
        {
            next += Add(pieces[next], next + 1 < pieces.Count ? pieces[next + 1] : "");
        }

        return Checked();
    }

    /// <summary>Adds what the piece says, and gives back how many pieces that took.</summary>
    private int Add(string piece, string after)
    {
        if (piece[0] == '[')
        {
            AddOptional(piece[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return 1;
        }

        if (piece[0] == '{')
        {
            AddPlace(Slot(piece, []) with { Required = true });
            return 1;
        }

        var slot = after.StartsWith('{') ? after : null;
        AddKeyword(Keyword(piece, slot) with { Required = true });
        return slot is null ? 1 : 2;
    }

    /// <summary>The words and the groups in brackets, in their order.</summary>
    private IEnumerable<string> Pieces()
    {
        var rest = phrase.Pattern.Trim();
        while (rest.Length > 0)
        {
            var end = rest[0] == '[' ? rest.IndexOf(']') + 1 : rest.IndexOf(' ');
            Require(rest[0] != '[' || end > 0, "a bracket is not closed");
            var piece = end > 0 ? rest[..end] : rest;
            rest = rest[piece.Length..].TrimStart();
            yield return piece;
        }
    }

    private void AddOptional(string[] inner)
    {
        Require(inner.Length is 1 or 2, "brackets hold a slot, a keyword, or a keyword and its slot");
        if (inner[0][0] == '{')
        {
            Require(inner.Length == 1, "brackets hold one slot");
            AddPlace(Slot(inner[0], []));
        }
        else
        {
            AddKeyword(Keyword(inner[0], inner.Length == 2 ? inner[1] : null));
        }
    }

    private void AddPlace(Part place)
    {
        Require(keywords.Count == 0, "slots in their places come before keywords");
        Require(places.Count == 0 || !places[^1].Many, "nothing can follow a slot of several words but a keyword");
        Require(!place.Required || places.All(before => before.Required), "a slot that can be left out comes last");
        places.Add(place);
    }

    private void AddKeyword(Part keyword)
    {
        var taken = keywords.SelectMany(other => other.Keywords);
        Require(!taken.Intersect(keyword.Keywords).Any(), "a keyword stands there twice");
        keywords.Add(keyword);
    }

    private Part Keyword(string piece, string? slot)
    {
        Require(IsWord(piece), $"'{piece}' is no keyword");
        var ways = Ways(piece);
        return slot is null ? new Part(ways, ways[0]) { IsFlag = true } : Slot(slot, ways);
    }

    private Part Slot(string piece, ImmutableArray<string> ways)
    {
        var many = piece.EndsWith("...}", StringComparison.Ordinal);
        Require(piece[0] == '{' && piece[^1] == '}', $"'{piece}' is no slot");
        var name = piece[1..(many ? ^4 : ^1)];
        Require(name.Length > 0 && name.All(char.IsAsciiLetter), $"'{piece}' has no name of letters");
        return new Part(ways, name) { Many = many };
    }

    private ImmutableArray<string> Ways(string piece)
    {
        ImmutableArray<string> ways = [.. piece.Split('|')];
        var good = ways.All(way => way.Length > 0
            && way.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        Require(good, $"'{piece}' is not lower-case letters, digits and hyphens");
        return ways;
    }

    private Pattern Checked()
    {
        ImmutableArray<Part> parts = [.. places, .. keywords];
        Require(literals.Count > 0, "it has to begin with a word");
        Require(parts.Select(part => part.Name).Distinct().Count() == parts.Length, "two slots have one name");
        return new Pattern(phrase, [.. literals], parts);
    }

    private static bool IsWord(string piece) => piece[0] is not ('[' or '{');

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException($"The pattern '{phrase.Pattern}' cannot be: {otherwise}.");
        }
    }
}
