using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace PartnerBot.Domain.Time;

/// <summary>What the clocks of a zone do with a local time.</summary>
public enum ClockChange
{
    /// <summary>It comes once, as nearly all do.</summary>
    None,

    /// <summary>The clocks jump over it: it never comes.</summary>
    Skipped,

    /// <summary>The clocks go back over it: it comes twice.</summary>
    Doubled,
}

/// <summary>A time as people agree it: the local time and the IANA zone (RFC 9557), so that 10:00 stays 10:00 when the
/// zone's rules change.</summary>
public readonly record struct CivilTime(LocalDateTime Local, DateTimeZone Zone)
{
    private static readonly LocalDateTimePattern Full =
        LocalDateTimePattern.CreateWithInvariantCulture("dddd d MMMM uuuu, HH:mm");

    private static readonly LocalDateTimePattern Brief =
        LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMMM, HH:mm");

    private static readonly ZonedDateTimePattern Extended =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>'['z']'", null);

    public LocalDate Date => Local.Date;

    public LocalTime Time => Local.TimeOfDay;

    /// <summary>What the clocks do with this local time.</summary>
    public ClockChange Change => Zone.MapLocal(Local).Count switch
    {
        0 => ClockChange.Skipped,
        1 => ClockChange.None,
        _ => ClockChange.Doubled,
    };

    /// <summary>What the clocks show at this instant.</summary>
    public static CivilTime At(Instant instant, DateTimeZone zone) => new(instant.InZone(zone).LocalDateTime, zone);

    /// <summary>The one instant that is meant. A skipped time is moved on by as much as the clocks jump; of a doubled
    /// time it is the first.</summary>
    public Instant ToInstant() => Zone.ResolveLocal(Local, Resolvers.LenientResolver).ToInstant();

    /// <summary>"Tuesday 14 April 2026, 10:00 (Europe/London)". A skipped time is written as the clocks will show it.
    /// </summary>
    public string InWords() => $"{InWordsWithoutZone()} ({Zone.Id})";

    /// <summary>"Tuesday 14 April 2026, 10:00": where the zone has been said already.</summary>
    public string InWordsWithoutZone() => Full.Format(OnTheClock());

    /// <summary>"Tue 14 April, 10:00": for buttons and lists.</summary>
    public string ShortInWords() => Brief.Format(OnTheClock());

    /// <summary>RFC 9557: "2026-04-14T10:00:00+01:00[Europe/London]".</summary>
    public override string ToString() => Extended.Format(Zone.ResolveLocal(Local, Resolvers.LenientResolver));

    private LocalDateTime OnTheClock() => Zone.ResolveLocal(Local, Resolvers.LenientResolver).LocalDateTime;
}
