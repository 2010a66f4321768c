using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>The bank holidays that come every year, by the Banking and Financial Dealings Act 1971, the yearly
/// proclamations that have become custom, and the St Andrew's Day Bank Holiday (Scotland) Act 2007.</summary>
internal static class BankHolidayRules
{
    private const int FirstStAndrewsDay = 2007;

    public static IEnumerable<(LocalDate Date, string Name)> For(Nation nation, int year) =>
        [.. NewYear(nation, year), .. EasterDays(nation, year), .. Mondays(nation, year), .. Saints(nation, year),
            .. OnWeekdays((new LocalDate(year, 12, 25), "Christmas Day"), (new LocalDate(year, 12, 26), "Boxing Day"))];

    private static IEnumerable<(LocalDate Date, string Name)> NewYear(Nation nation, int year)
    {
        var first = (new LocalDate(year, 1, 1), "New Year's Day");
        return nation == Nation.Scotland
            ? OnWeekdays(first, (new LocalDate(year, 1, 2), "2nd January"))
            : OnWeekdays(first);
    }

    private static IEnumerable<(LocalDate Date, string Name)> EasterDays(Nation nation, int year)
    {
        var sunday = EasterSunday(year);
        yield return (sunday.PlusDays(-2), "Good Friday");
        if (nation != Nation.Scotland)
        {
            yield return (sunday.PlusDays(1), "Easter Monday");
        }
    }

    private static IEnumerable<(LocalDate Date, string Name)> Mondays(Nation nation, int year)
    {
        yield return (FirstMonday(year, 5), "Early May bank holiday");
        yield return (LastMonday(year, 5), "Spring bank holiday");
        yield return (nation == Nation.Scotland ? FirstMonday(year, 8) : LastMonday(year, 8), "Summer bank holiday");
    }

    private static IEnumerable<(LocalDate Date, string Name)> Saints(Nation nation, int year) => nation switch
    {
        Nation.NorthernIreland =>
        [
            .. OnWeekdays((new LocalDate(year, 3, 17), "St Patrick's Day")),
            .. OnWeekdays((new LocalDate(year, 7, 12), "Battle of the Boyne (Orangemen's Day)")),
        ],
        Nation.Scotland when year >= FirstStAndrewsDay =>
            OnWeekdays((new LocalDate(year, 11, 30), "St Andrew's Day")),
        _ => [],
    };

    /// <summary>Days that fall on a weekend move on to the next weekday that none of the others has; those that fall on
    /// a weekday stay. So when Christmas is a Sunday, Boxing Day keeps the Monday and Christmas gets the Tuesday.
    /// </summary>
    private static IEnumerable<(LocalDate Date, string Name)> OnWeekdays(params (LocalDate Date, string Name)[] days)
    {
        var taken = days.Select(day => day.Date).Where(date => !IsWeekend(date)).ToHashSet();
        foreach (var (date, name) in days)
        {
            if (!IsWeekend(date))
            {
                yield return (date, name);
                continue;
            }

            var substitute = date;
            while (IsWeekend(substitute) || !taken.Add(substitute))
            {
                substitute = substitute.PlusDays(1);
            }

            yield return (substitute, $"{name} (substitute day)");
        }
    }

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static LocalDate FirstMonday(int year, int month) =>
        new LocalDate(year, month, 1).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Monday));

    private static LocalDate LastMonday(int year, int month) =>
        new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth)
            .With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    /// <summary>The Gregorian Easter (J. Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1);
    }
}
