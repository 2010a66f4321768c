using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>The decisions whose day of review comes by the meeting, as one item.</summary>
public sealed class ReviewsOffer : IAgendaOffer
{
    public async Task<IReadOnlyList<OfferedItem>> OfferAsync(
        PartnerBotDb db, Roster roster, Series series, Meeting meeting, CancellationToken ct)
    {
        var due = await db.DecisionsToReviewAsync(roster.Partnership.Id, meeting.OnOrFrom, ct);

        // On the day of the meeting the list has all of them; until then it might lack the only one.
        var says = due is [var only] ? $"decision show {only.Label}" : "decision list due for review";
        return SummarySight.Of(due.Select(decision => decision.Sight)) is { } sight
            ? [new OfferedItem(ItemOrigin.Review, "Decisions due for review", "", says, sight)]
            : [];
    }
}
