using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>Which pairs of periods can be a cadence.</summary>
internal static class CadenceRules
{
    // A period's length depends on the months it passes, so a pair is tried from the first of each month of a common
    // year and of a leap year: no other day makes a period longer or shorter than these do.
    private static readonly LocalDate[] Trials =
        [.. Enumerable.Range(0, 24).Select(month => new LocalDate(2027, 1, 1).PlusMonths(month))];

    /// <summary>The earliest bound that a single period stands for.</summary>
    public static Period Eased(Period latest)
    {
        var days = RoughDays(latest);
        return days >= 8 * 7 ? latest - Period.FromDays(14)
            : days >= 2 * 7 ? latest - Period.FromDays(7)
            : latest;
    }

    public static bool MakeSense(Period earliest, Period latest)
    {
        if (!IsPlain(latest) || !(IsPlain(earliest) || earliest.Equals(Eased(latest))))
        {
            return false;
        }

        return Trials.All(day => day < day + earliest && day + earliest <= day + latest);
    }

    /// <summary>Calendar units only, none negative, and no more than about ten years.</summary>
    private static bool IsPlain(Period period) =>
        !period.HasTimeComponent
        && period is { Years: >= 0 and <= 10, Months: >= 0, Weeks: >= 0, Days: >= 0 }
        && RoughDays(period) <= 10 * 366;

    private static long RoughDays(Period period) =>
        (period.Years * 365L) + (period.Months * 30L) + (period.Weeks * 7L) + period.Days;
}
