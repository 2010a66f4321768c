using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>Which days a partnership can meet on: no weekends, no bank holidays, no blackout dates.</summary>
/// <param name="holidays">The bank holidays of the partnership's nation.</param>
/// <param name="blackouts">Stretches of days that the partnership keeps free; they may overlap.</param>
public sealed class WorkingCalendar(BankHolidays holidays, IReadOnlyList<Window> blackouts)
{
    // A year without one working day is a mistake in the blackout dates, not something to search on through.
    private const int DaysSearched = 365;

    public bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        && !holidays.Contains(date)
        && !blackouts.Any(blackout => blackout.Contains(date));

    /// <summary>This day, or the last working day before it; null when the year before it has none.</summary>
    public LocalDate? OnOrBefore(LocalDate date) => Search(date, -1);

    /// <summary>This day, or the first working day after it; null when the year after it has none.</summary>
    public LocalDate? OnOrAfter(LocalDate date) => Search(date, 1);

    /// <summary>So many working days before this day, which need not be one itself: none gives
    /// <see cref="OnOrBefore"/>. Null when a year without working days lies between.</summary>
    public LocalDate? DaysBefore(LocalDate date, int workingDays) => Count(date, workingDays, -1);

    /// <summary>So many working days after this day; none gives <see cref="OnOrAfter"/>.</summary>
    public LocalDate? DaysAfter(LocalDate date, int workingDays) => Count(date, workingDays, 1);

    private LocalDate? Count(LocalDate date, int workingDays, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (workingDays == 0)
        {
            return Search(date, step);
        }

        LocalDate? reached = date;
        for (var counted = 0; counted < workingDays && reached is { } day; counted++)
        {
            reached = Search(day.PlusDays(step), step);
        }

        return reached;
    }

    private LocalDate? Search(LocalDate date, int step)
    {
        for (var day = 0; day < DaysSearched; day++)
        {
            var candidate = date.PlusDays(day * step);
            if (IsWorkingDay(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
