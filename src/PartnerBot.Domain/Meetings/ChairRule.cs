namespace PartnerBot.Domain.Meetings;

/// <summary>Who takes the chair of a series' meetings.</summary>
public enum ChairKind
{
    /// <summary>The lead organisation, which hosts.</summary>
    Host,

    /// <summary>The core organisations in turn.</summary>
    Rotating,

    /// <summary>Somebody who speaks for none of the organisations.</summary>
    Independent,
}

/// <summary>Who takes the chair.</summary>
/// <param name="Kind">By which rule.</param>
/// <param name="Name">Of an independent chair; empty otherwise.</param>
public sealed record ChairRule(ChairKind Kind, string Name)
{
    /// <summary>What <see cref="Read"/> takes, for a sentence that asks for one.</summary>
    public const string Expected = "'host', 'rotating', or 'independent' and a name";

    public static readonly ChairRule Host = new(ChairKind.Host, "");

    private const string IndependentWord = "independent";
    private const int LongestName = 100;

    /// <summary>Reads "host", "rotating", "independent Mary Jones"; null when it is none of them.</summary>
    public static ChairRule? Read(string text)
    {
        var words = text.Trim();
        if (words.Length > IndependentWord.Length
            && words.StartsWith($"{IndependentWord} ", StringComparison.OrdinalIgnoreCase))
        {
            var name = words[IndependentWord.Length..].Trim();
            return name.Length <= LongestName ? new ChairRule(ChairKind.Independent, name) : null;
        }

        return words.ToLowerInvariant() switch
        {
            "host" => Host,
            "rotating" => new ChairRule(ChairKind.Rotating, ""),
            _ => null,
        };
    }

    /// <summary><see cref="Read"/> reads it back.</summary>
    public override string ToString() => Kind switch
    {
        ChairKind.Host => "host",
        ChairKind.Rotating => "rotating",
        _ => $"{IndependentWord} {Name}",
    };
}
