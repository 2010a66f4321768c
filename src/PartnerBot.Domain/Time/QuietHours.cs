using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>What quiet hours do with Saturdays and Sundays.</summary>
public enum WeekendRule
{
    /// <summary>The whole of both days is quiet.</summary>
    Quiet,

    /// <summary>They are days like any other.</summary>
    Open,
}

/// <summary>When a person is left in peace, by the clocks of their own zone.</summary>
/// <remarks>Written "18:00-08:00 weekends", in whole minutes; without the word, weekends are open.</remarks>
/// <param name="From">The first quiet minute of the day; later than <paramref name="Until"/> when the quiet goes over
/// midnight, the same as it when no hours are quiet.</param>
/// <param name="Until">The first minute that is not quiet.</param>
/// <param name="Weekends">Whether Saturday and Sunday are quiet all day.</param>
public sealed partial record QuietHours(LocalTime From, LocalTime Until, WeekendRule Weekends)
{
    /// <summary>18:00 to 08:00 and whole weekends.</summary>
    public static QuietHours Usual { get; } = new(new LocalTime(18, 0), new LocalTime(8, 0), WeekendRule.Quiet);

    /// <summary>Never quiet.</summary>
    public static QuietHours Never { get; } = new(LocalTime.Midnight, LocalTime.Midnight, WeekendRule.Open);

    /// <summary>Reads "18:00-08:00 weekends", "18:00-08:00", "weekends" alone, and "off".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out QuietHours? quiet)
    {
        var said = (text ?? "").Trim().ToLowerInvariant();
        quiet = said switch
        {
            "off" => Never,
            "weekends" => Never with { Weekends = WeekendRule.Quiet },
            _ => Written().Match(said) is { Success: true } match ? Read(match) : null,
        };
        return quiet is not null;
    }

    public bool IsQuiet(Instant instant, DateTimeZone zone) => IsQuiet(instant, zone, null);

    /// <summary>With bank holidays handed in, the whole of such a day is quiet too.</summary>
    public bool IsQuiet(Instant instant, DateTimeZone zone, BankHolidays? holidays)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return IsQuietDay(local.Date, holidays) || IsQuietTime(local.TimeOfDay);
    }

    /// <summary>The first instant at or after <paramref name="from"/> that is not quiet.</summary>
    /// <remarks>Quiet is what the clocks on the wall say: when they jump over <see cref="Until"/>, the jump ends the
    /// quiet, and when they go back over it, the quiet comes back for as long.</remarks>
    public Instant FirstLoud(Instant from, DateTimeZone zone, BankHolidays? holidays)
    {
        var instant = from;
        while (IsQuiet(instant, zone, holidays))
        {
            instant = NextChange(instant, zone, holidays);
        }

        return instant;
    }

    /// <summary>"18:00 to 08:00 and at weekends".</summary>
    public string InWords() => (From == Until, Weekends) switch
    {
        (true, WeekendRule.Open) => "never",
        (true, WeekendRule.Quiet) => "at weekends",
        (false, WeekendRule.Open) => $"{ClockText.Write(From)} to {ClockText.Write(Until)}",
        _ => $"{ClockText.Write(From)} to {ClockText.Write(Until)} and at weekends",
    };

    /// <summary>"18:00-08:00 weekends"; <see cref="TryParse"/> reads the same back.</summary>
    public override string ToString() =>
        $"{ClockText.Write(From)}-{ClockText.Write(Until)}{(Weekends == WeekendRule.Quiet ? " weekends" : "")}";

    private static QuietHours? Read(Match match) =>
        ClockText.Read(match.Groups["from"].Value) is { } from
        && ClockText.Read(match.Groups["until"].Value) is { } until
            ? new QuietHours(from, until, match.Groups["weekends"].Success ? WeekendRule.Quiet : WeekendRule.Open)
            : null;

    /// <summary>When this quiet stretch may end: at <see cref="Until"/>, at midnight after a quiet day, or when the
    /// clocks change, whichever is first. Between two clock changes local time runs evenly, so adding is safe.
    /// </summary>
    private Instant NextChange(Instant instant, DateTimeZone zone, BankHolidays? holidays)
    {
        var interval = zone.GetZoneInterval(instant);
        var local = instant.WithOffset(interval.WallOffset).LocalDateTime;
        var ends = IsQuietDay(local.Date, holidays) ? local.Date.PlusDays(1).AtMidnight() : EndsAfter(local);
        var end = ends.WithOffset(interval.WallOffset).ToInstant();
        return interval.HasEnd && interval.End < end ? interval.End : end;
    }

    private LocalDateTime EndsAfter(LocalDateTime local) =>
        local.TimeOfDay < Until ? local.Date + Until : local.Date.PlusDays(1) + Until;

    private bool IsQuietDay(LocalDate date, BankHolidays? holidays) =>
        (Weekends == WeekendRule.Quiet && date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        || (holidays?.Contains(date) ?? false);

    private bool IsQuietTime(LocalTime time) => From <= Until
        ? From <= time && time < Until
        : From <= time || time < Until;

    [GeneratedRegex(
        @"^(?<from>\d{1,2}:\d{2})\s*[-–]\s*(?<until>\d{1,2}:\d{2})(?<weekends>\s+weekends)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
