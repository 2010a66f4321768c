using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Agendas;

/// <summary>Where a new item goes.</summary>
public static class Placing
{
    /// <summary>On the agenda while it takes items; to the coordinators when it is published; and where no meeting has
    /// a date, or nobody who could decide may see it, it waits for the next.</summary>
    /// <param name="agenda">Of the next meeting; null when none has a date.</param>
    /// <param name="by">Who puts it there: one who decides about late items need not be asked. Null for the
    /// bot.</param>
    public static void Place(AgendaItem item, Agenda? agenda, Roster roster, Instant now, Id<Member>? by = null)
    {
        if (agenda is { State: AgendaState.Collecting })
        {
            AgendaMaking.Join(item, agenda);
            agenda.LookAgain(now);
        }
        else if (agenda is { State: AgendaState.Published } && now < agenda.StartsAt
            && Deciding(item, roster, now) is { Count: > 0 } deciding)
        {
            ComeLate(item, agenda, deciding, by, now);
        }
    }

    private static void ComeLate(
        AgendaItem item, Agenda agenda, List<Id<Member>> deciding, Id<Member>? by, Instant now)
    {
        if (by is { } one && deciding.Contains(one))
        {
            AgendaMaking.Join(item, agenda);
            item.Agree();
            return;
        }

        item.ComeLate(agenda, deciding, now);
        item.Position = AgendaMaking.PlaceOf(item);
        agenda.Touch();
    }

    private static List<Id<Member>> Deciding(AgendaItem item, Roster roster, Instant now) =>
        [.. roster.Deciding(item.IsSeenBy, roster.Partnership.Today(now)).Select(seated => seated.Member.Id)];
}
