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
        return SummarySight.Of(due.Select(decision => new Sight(decision.Audience, decision.HiddenFrom))) is { } sight
            ? [new OfferedItem(
                ItemOrigin.Review, "Decisions due for review", "", "decision list due for review", sight)]
            : [];
    }
}
