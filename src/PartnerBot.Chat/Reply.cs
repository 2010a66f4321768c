namespace PartnerBot.Chat;

/// <summary>What the bot says: a sentence or two, a card, or both. A value: nothing is sent by making one.</summary>
/// <param name="Text">Plain text, at most a few lines, complete in itself: what a channel without cards shows, what a
/// screen reader hears first, and the preview of a notification. Never markup.</param>
public sealed record Reply(string Text)
{
    /// <summary>Nothing to say.</summary>
    public static readonly Reply Nothing = new("");

    /// <summary>The same in a card; null when words do.</summary>
    public Card? Card { get; init; }

    /// <summary>People whom a shared room should see named, so that they are told. Shown before the text.</summary>
    public IReadOnlyList<Speaker> Calls { get; init; } = [];

    /// <summary>True when there is nothing to send.</summary>
    public bool IsNothing => Text.Length == 0 && Card is null;

    /// <summary>Just words.</summary>
    public static Reply Say(string text) => new(text);

    /// <summary>A card; its summary is the text.</summary>
    public static Reply Show(Card card) => new(card.Summary) { Card = card };

    /// <summary>Words, and a card that shows how things stand now.</summary>
    public static Reply Show(string text, Card card) => new(text) { Card = card };
}
