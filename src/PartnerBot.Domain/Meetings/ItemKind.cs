namespace PartnerBot.Domain.Meetings;

/// <summary>What an agenda item asks of the meeting.</summary>
public enum ItemKind
{
    /// <summary>To listen.</summary>
    Inform,

    /// <summary>To talk it over.</summary>
    Discuss,

    /// <summary>To decide.</summary>
    Decide,

    /// <summary>To change an agreement of the partnership.</summary>
    Revise,
}

/// <summary>Kinds of items as people and files write them.</summary>
public static class ItemKindWords
{
    /// <summary>What <see cref="Read"/> takes, for a sentence that asks for one.</summary>
    public const string Expected = "information, discussion, decision or revision";

    /// <summary>"decide", "for decision", "information"; null for anything else.</summary>
    public static ItemKind? Read(string text)
    {
        var said = text.Trim().ToLowerInvariant();
        return (said.StartsWith("for ", StringComparison.Ordinal) ? said[4..].TrimStart() : said) switch
        {
            "inform" or "information" or "info" => ItemKind.Inform,
            "discuss" or "discussion" => ItemKind.Discuss,
            "decide" or "decision" => ItemKind.Decide,
            "revise" or "revision" or "agreement revision" => ItemKind.Revise,
            _ => null,
        };
    }

    /// <summary>"for decision".</summary>
    public static string InWords(this ItemKind kind) => kind switch
    {
        ItemKind.Inform => "for information",
        ItemKind.Discuss => "for discussion",
        ItemKind.Decide => "for decision",
        _ => "for agreement revision",
    };
}
