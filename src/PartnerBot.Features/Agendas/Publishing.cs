using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;

namespace PartnerBot.Features.Agendas;

/// <summary>An agenda becomes the agreed one, by its deadline or by a coordinator's word.</summary>
public static class Publishing
{
    public static Refusal? Publish(Agenda agenda, IEnumerable<AgendaItem> items, Instant now)
    {
        if (agenda.Publish(now) is { } refusal)
        {
            return refusal;
        }

        foreach (var item in items)
        {
            item.Agree();
        }

        return null;
    }

    /// <summary>Standing items and open actions are there whenever people meet: they are no reason to.</summary>
    public static bool IsReasonToMeet(IEnumerable<AgendaItem> items) =>
        items.Any(item => item.IsOpen && (item.Matters || item.Origin == ItemOrigin.Review));
}
