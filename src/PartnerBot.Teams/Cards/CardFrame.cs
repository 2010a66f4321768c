using PartnerBot.Chat;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Cards;

/// <summary>A card and what a message puts around it.</summary>
/// <param name="Card">The card itself.</param>
/// <param name="Lead">Words above the title; may be empty.</param>
/// <param name="Called">People to be told of it, named above the lead.</param>
internal sealed record CardFrame(Card Card, string Lead, IReadOnlyList<Called> Called)
{
    /// <summary>How its buttons press.</summary>
    public Pressing Pressing { get; init; }
}

/// <summary>How a button sends its phrase.</summary>
internal enum Pressing
{
    /// <summary>In a message: as Action.Execute, with a fall-back for clients that do not know it.</summary>
    Execute,

    /// <summary>In a dialog, which takes Action.Submit only.</summary>
    Submit,
}
