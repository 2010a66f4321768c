using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>The open actions, as one item: how many and whose is for the list to say, to those who may know.</summary>
public sealed class ActionsOffer : IAgendaOffer
{
    public async Task<IReadOnlyList<OfferedItem>> OfferAsync(
        PartnerBotDb db, Roster roster, Series series, Meeting meeting, CancellationToken ct)
    {
        var open = await db.OpenActionsAsync(roster.Partnership.Id, ct);
        return SummarySight.Of(open.Select(action => new Sight(action.Audience, action.HiddenFrom))) is { } sight
            ? [new OfferedItem(ItemOrigin.Actions, "Open actions", "", "action list all", sight)]
            : [];
    }
}
