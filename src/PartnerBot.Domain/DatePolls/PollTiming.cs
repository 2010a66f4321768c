using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.DatePolls;

/// <summary>The slots to offer and how long to offer them.</summary>
public sealed record PollOffer(ImmutableArray<LocalDateTime> Slots, Instant ClosesAt);

/// <summary>When a poll opens and closes, so that people have time to answer and notice of the date.</summary>
public static class PollTiming
{
    private static readonly LocalTime Opens = new(9, 0);
    private static readonly LocalTime Closes = new(17, 0);
    private static readonly Period Least = Period.FromDays(3);
    private const int EnoughSlots = 3;

    /// <summary>The morning on which the poll opens by itself: early enough that it closes with due notice before the
    /// window opens.</summary>
    public static Instant OpensAt(Outlook outlook)
    {
        var date = outlook.Meeting!.Window.Earliest - outlook.Series.Notice - outlook.Series.PollFor;
        var workday = outlook.Roster.Partnership.Calendar.OnOrBefore(date) ?? date;
        return new CivilTime(workday + Opens, outlook.Roster.Partnership.Zone).ToInstant();
    }

    /// <summary>When a poll that opens now would close.</summary>
    public static Instant ClosesAt(Outlook outlook, Period pollFor, Instant now)
    {
        var partnership = outlook.Roster.Partnership;
        var date = partnership.Today(now) + pollFor;
        return new CivilTime((partnership.Calendar.OnOrAfter(date) ?? date) + Closes, partnership.Zone).ToInstant();
    }

    /// <summary>What to offer now; null when no slot fits what is left of the window. Short of time, it asks for
    /// quicker answers and gives shorter notice rather than none.</summary>
    public static PollOffer? Find(Outlook outlook, Instant now)
    {
        PollOffer? best = null;
        foreach (var (pollFor, notice) in Haste(outlook.Series))
        {
            var closesAt = ClosesAt(outlook, pollFor, now);
            var slots = SlotFinder.Find(Search(outlook, closesAt, notice));
            if (slots.Length >= EnoughSlots)
            {
                return new PollOffer(slots, closesAt);
            }

            best = slots.Length > (best?.Slots.Length ?? 0) ? new PollOffer(slots, closesAt) : best;
        }

        return best;
    }

    private static IEnumerable<(Period PollFor, Period Notice)> Haste(Series series) =>
        [(series.PollFor, series.Notice), (series.PollFor, Least), (Least, Least)];

    private static SlotSearch Search(Outlook outlook, Instant closesAt, Period notice)
    {
        var (partnership, series) = (outlook.Roster.Partnership, outlook.Series);
        return new SlotSearch(
            outlook.Meeting!.Window,
            series.Length,
            series.Preferred,
            partnership.Calendar,
            [.. series.Invited(outlook.Roster).Select(seat => seat.Pattern ?? WorkingPattern.Weekdays)])
        {
            Need = series.Rule.Attendance == CoreAttendance.Required
                ? SlotNeed.EveryOrganisation
                : SlotNeed.MostOrganisations,
            MostSlots = series.MostSlots,
            Except = [.. outlook.Polls.SelectMany(poll => poll.Slots).Select(slot => slot.Starts)],
            NotBefore = closesAt.InZone(partnership.Zone).Date + notice,
        };
    }
}
