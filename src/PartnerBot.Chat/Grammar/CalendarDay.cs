using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PartnerBot.Chat.Grammar;

/// <summary>A date as it was written, which may not exist, or be one of two.</summary>
/// <param name="Said">How it was written, to be said back.</param>
/// <param name="Day">The day of the month, or what stands in its place.</param>
/// <param name="Month">The month, or what stands in its place.</param>
/// <param name="Year">Null when it was left out: the next such date is meant.</param>
internal sealed partial record CalendarDay(string Said, int Day, int Month, int? Year)
{
    /// <summary>Leap days return within eight years, even around a century.</summary>
    private const int YearsToALeapDay = 8;

    /// <summary>True when it was written in numbers alone, in the order of day and month.</summary>
    private bool OrderIsOpen { get; init; }

    /// <summary>The years that anybody can mean here.</summary>
    public static bool IsWithinReach(int year) => year is >= 1900 and < 2200;

    /// <summary>2026-04-14, 14/04/2026, 14.4.2026, 14/4; null for other words.</summary>
    public static CalendarDay? FromNumbers(string word)
    {
        if (Iso().Match(word) is { Success: true } iso)
        {
            return new CalendarDay(word, Number(iso, 3), Number(iso, 2), Number(iso, 1));
        }

        if (DayFirst().Match(word) is not { Success: true } match)
        {
            return null;
        }

        int? year = match.Groups[4].Length switch
        {
            0 => null,
            2 => 2000 + Number(match, 4),
            _ => Number(match, 4),
        };
        return new CalendarDay(word, Number(match, 1), Number(match, 3), year) { OrderIsOpen = true };
    }

    /// <summary>The date, or why it cannot be known.</summary>
    /// <param name="today">The day on which it was said.</param>
    /// <param name="weekday">The day of the week that was said with it; null when none was.</param>
    public DateReading Read(LocalDate today, IsoDayOfWeek? weekday)
    {
        var swapped = this with { Day = Month, Month = Day, OrderIsOpen = false };
        if (OrderIsOpen && Day != Month && Day is >= 1 and <= 12 && Month is >= 1 and <= 12)
        {
            return OneOfTwo(swapped, today, weekday);
        }

        if (Month is < 1 or > 12)
        {
            return new DateUnclear(OrderIsOpen && swapped.Find(today) is not null
                ? $"There is no month {Month}. Did you mean {swapped.Written}? Please write the month as a word."
                : $"There is no month {Month}. Please write the month as a word, for example 4 May.");
        }

        return Find(today) is LocalDate on ? OnWeekday(on, today, weekday) : DoesNotExist();
    }

    /// <summary>The day of the week can tell which of the two orders was meant; nothing else can.</summary>
    private DateReading OneOfTwo(CalendarDay swapped, LocalDate today, IsoDayOfWeek? weekday)
    {
        var dayFirst = Find(today);
        var monthFirst = swapped.Find(today);
        return (dayFirst?.DayOfWeek == weekday, monthFirst?.DayOfWeek == weekday) switch
        {
            (true, false) => new DateRead(dayFirst!.Value, today),
            (false, true) => new DateRead(monthFirst!.Value, today),
            _ => new DateUnclear(
                $"{Said} could be {TimeNames.DayAndMonth(Day, Month)} or {TimeNames.DayAndMonth(Month, Day)}. "
                + $"Please write the month as a word, for example {Written}."),
        };
    }

    /// <summary>Null when there is no such date.</summary>
    private LocalDate? Find(LocalDate today)
    {
        if (Month is < 1 or > 12 || Day < 1)
        {
            return null;
        }

        for (var year = Year ?? today.Year; year <= (Year ?? today.Year + YearsToALeapDay); year++)
        {
            if (IsWithinReach(year) && Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month)
                && (Year is not null || new LocalDate(year, Month, Day) >= today))
            {
                return new LocalDate(year, Month, Day);
            }
        }

        return null;
    }

    private DateReading OnWeekday(LocalDate on, LocalDate today, IsoDayOfWeek? weekday)
    {
        if (weekday is not IsoDayOfWeek said || on.DayOfWeek == said)
        {
            return new DateRead(on, today);
        }

        var meant = on.PlusDays(-4).Next(said);
        return new DateUnclear(
            $"{(this with { Year = on.Year }).Written} is a {on.DayOfWeek}, not a {said}. "
            + $"Please write {Say.Date(on)} or {Say.Date(meant)}.");
    }

    private DateUnclear DoesNotExist()
    {
        if (Year is int year && !IsWithinReach(year))
        {
            return new DateUnclear($"The year {year} is too far away for me. Please give one between 1900 and 2199.");
        }

        var month = TimeNames.MonthName(Month);
        var days = (Month, Year) switch
        {
            (2, null) => "28 or 29 days",
            (2, int given) => $"{CalendarSystem.Iso.GetDaysInMonth(given, 2)} days in {given}",
            _ => $"{CalendarSystem.Iso.GetDaysInMonth(2026, Month)} days",
        };
        return new DateUnclear($"{Written} does not exist: {month} has {days}. Please give another day.");
    }

    /// <summary>"4 May 2026" or "4 May".</summary>
    private string Written => Year is int year
        ? $"{TimeNames.DayAndMonth(Day, Month)} {year.ToString("0000", CultureInfo.InvariantCulture)}"
        : TimeNames.DayAndMonth(Day, Month);

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?$")]
    private static partial Regex DayFirst();
}
