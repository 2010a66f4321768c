using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Something that a room puts on the next agenda by itself: the open actions, the decisions due for review.
/// </summary>
/// <param name="Origin">Actions or Review: at most one item of an agenda has the same origin and subject.</param>
/// <param name="Title">Without numbers and without names, because everybody whom the sight allows reads it.</param>
/// <param name="About">What it is about: "decision:0198…"; empty for a summary of several things.</param>
/// <param name="Says">The phrase that shows the things themselves: "action list".</param>
/// <param name="Sight">Who may know that there is something.</param>
public sealed record OfferedItem(ItemOrigin Origin, string Title, string About, string Says, Sight Sight);

/// <summary>A room that has something for the agenda of a meeting.</summary>
public interface IAgendaOffer
{
    /// <summary>What it has now; asked when the agenda is made and again when it is published.</summary>
    Task<IReadOnlyList<OfferedItem>> OfferAsync(
        PartnerBotDb db, Roster roster, Series series, Meeting meeting, CancellationToken ct);
}
