using PartnerBot.Chat;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Cards;

/// <summary>A card and what a message puts around it.</summary>
/// <param name="Card">The card itself.</param>
/// <param name="Lead">Words above the title; may be empty.</param>
/// <param name="Called">People to be told of it, named above the lead.</param>
internal sealed record CardFrame(Card Card, string Lead, IReadOnlyList<Called> Called);
