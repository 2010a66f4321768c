namespace PartnerBot.Chat;

/// <summary>How a button is meant.</summary>
public enum ButtonStyle
{
    /// <summary>Ordinary.</summary>
    Normal,

    /// <summary>What most people will want.</summary>
    Primary,

    /// <summary>Takes something away.</summary>
    Destructive,
}

/// <summary>One tap. A button is a phrase that it says for you, or a link.</summary>
/// <remarks>Because pressing is saying, whatever a card can do can be typed, and a press carries no authority that the
/// same words would not have.</remarks>
/// <param name="Label">What stands on it.</param>
/// <param name="Says">The phrase, as it would be typed, without the slash. <c>{id}</c> stands for the value of the
/// input with that id, always as one word. Empty when <see cref="Opens"/> is set.</param>
public sealed record Button(string Label, string Says)
{
    /// <summary>How it is meant.</summary>
    public ButtonStyle Style { get; init; }

    /// <summary>True when this is the answer that stands now: shown with a tick, not by colour alone.</summary>
    public bool Chosen { get; init; }

    /// <summary>What a screen reader says in place of the label where the label alone is too short ("Yes to Tuesday 14
    /// April").</summary>
    public string Hint { get; init; } = "";

    /// <summary>An absolute https address to open, or http on loopback in local mode; null for a phrase.</summary>
    public string? Opens { get; init; }

    /// <summary>A link.</summary>
    public static Button Link(string label, string url) => new(label, "") { Opens = url };
}
