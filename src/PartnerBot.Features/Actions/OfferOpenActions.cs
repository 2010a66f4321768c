using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>Puts a look at the open actions on the next agenda: that there are some, and neither which nor whose,
/// because agendas stand in shared rooms.</summary>
public sealed class OfferOpenActions : IAgendaOffer
{
    public async Task<IReadOnlyList<OfferedItem>> OfferAsync(
        PartnerBotDb db, Roster roster, Series series, Meeting meeting, CancellationToken ct)
    {
        var audiences = await db.OpenAudiencesAsync(roster.Partnership.Id, ct);
        return audiences.Count == 0
            ? []
            : [new OfferedItem(
                ItemOrigin.Actions, "Open actions", "", "action list all", new Sight(audiences.Min(), []))];
    }
}
