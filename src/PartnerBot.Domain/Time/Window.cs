using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Domain.Time;

/// <summary>The days on which something may be; both ends count. In the zone of whatever it belongs to.</summary>
/// <param name="Earliest">The first day.</param>
/// <param name="Latest">The last day; before <paramref name="Earliest"/> when there is no day at all.</param>
public readonly record struct Window(LocalDate Earliest, LocalDate Latest)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("%d");

    private static readonly LocalDatePattern DayMonth = LocalDatePattern.CreateWithInvariantCulture("d MMMM");

    private static readonly LocalDatePattern DayMonthYear =
        LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>True when no day is inside.</summary>
    public bool IsEmpty => Latest < Earliest;

    /// <summary>From the first day to the end of the last, in days: one day for a window of one date, and nothing for
    /// an empty one.</summary>
    public Period Span => IsEmpty ? Period.Zero : Period.FromDays(Period.DaysBetween(Earliest, Latest) + 1);

    public bool Contains(LocalDate date) => Earliest <= date && date <= Latest;

    /// <summary>"31 March to 14 April". The year is named only when the window crosses into the next.</summary>
    public string InWords()
    {
        if (Earliest == Latest)
        {
            return DayMonth.Format(Earliest);
        }

        if (Earliest.Year != Latest.Year)
        {
            return $"{DayMonthYear.Format(Earliest)} to {DayMonthYear.Format(Latest)}";
        }

        var first = Earliest.Month == Latest.Month ? Day : DayMonth;
        return $"{first.Format(Earliest)} to {DayMonth.Format(Latest)}";
    }
}
