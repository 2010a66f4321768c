using PartnerBot.Chat;

namespace PartnerBot.Teams.Cards;

/// <summary>How a line of a card looks, in the words of Adaptive Cards; null is their default.</summary>
internal sealed record Look
{
    public static readonly Look Plain = new();
    public static readonly Look Strong = new() { Weight = "Bolder" };
    public static readonly Look Note = new() { Subtle = true, Spacing = "None" };
    public static readonly Look Heading =
        new() { Weight = "Bolder", Style = "heading", Size = "Medium", Spacing = "Large" };
    public static readonly Look Title = new() { Weight = "Bolder", Style = "heading", Size = "Large" };

    private static readonly Look Small = new() { Subtle = true };

    // The sign says it; the colour only helps.
    private static readonly Look Good = new() { Color = "Good", Sign = "✓ " };
    private static readonly Look Warning = new() { Color = "Attention", Sign = "⚠ " };

    public string? Size { get; private init; }

    public string? Weight { get; private init; }

    public string? Color { get; private init; }

    /// <summary>"heading" for what a screen reader may jump to.</summary>
    public string? Style { get; private init; }

    public string? Spacing { get; private init; }

    public bool Subtle { get; private init; }

    /// <summary>What stands before the words.</summary>
    public string Sign { get; private init; } = "";

    public static Look For(Tone tone) => tone switch
    {
        Tone.Subtle => Small,
        Tone.Strong => Strong,
        Tone.Good => Good,
        Tone.Warning => Warning,
        _ => Plain,
    };
}
