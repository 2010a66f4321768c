namespace PartnerBot.Domain.Actions;

/// <summary>What became of an action.</summary>
public enum ActionState
{
    /// <summary>Still to be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Nobody will do it, and the reason is on record.</summary>
    Dropped,

    /// <summary>Another organisation took it on, as an action of its own.</summary>
    Moved,
}

/// <summary>How far the owner of an action whose day has passed was asked.</summary>
public enum Chase
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Once, in private: what would help?</summary>
    Asked,

    /// <summary>A second time.</summary>
    AskedAgain,

    /// <summary>Both went unanswered, and the lead was told that help may be wanted.</summary>
    Offered,
}

/// <summary>What the owner said would help.</summary>
public enum HelpWanted
{
    /// <summary>Nothing was said.</summary>
    None,

    /// <summary>A later day.</summary>
    MoreTime,

    /// <summary>Somebody else doing it.</summary>
    Swap,

    /// <summary>A word with the lead.</summary>
    Talk,
}
