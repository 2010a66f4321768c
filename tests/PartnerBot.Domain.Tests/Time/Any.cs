using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

/// <summary>Values that a property has to hold for, whichever they are.</summary>
internal static class Any
{
    // Clock changes of an hour, of half an hour and of a whole day, on both sides of the equator, and none at all.
    private static readonly string[] Zones =
        ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"];

    public static Gen<LocalDate> Date { get; } =
        Gen.Choose(0, 6 * 365).Select(day => new LocalDate(2024, 1, 1).PlusDays(day));

    public static Gen<LocalTime> Time { get; } =
        Gen.Choose(0, (24 * 60) - 1).Select(minute => LocalTime.FromMinutesSinceMidnight(minute));

    public static Gen<DateTimeZone> Zone { get; } = Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id]);

    /// <summary>Half of them within two days of a clock change, where mistakes live; Samoa's lost day among them.
    /// </summary>
    public static Gen<(Instant At, DateTimeZone Zone)> Moment { get; } =
        from zone in Zone
        from minute in Gen.Choose(0, 16 * 365 * 24 * 60)
        from near in Gen.Choose(-2 * 24 * 60, 2 * 24 * 60)
        from beside in Gen.Elements(true, false)
        let somewhen = Instant.FromUtc(2011, 6, 1, 0, 0) + Duration.FromMinutes(minute)
        select (beside ? ChangeAfter(somewhen, zone) + Duration.FromMinutes(near) : somewhen, zone);

    public static Gen<QuietHours> Quiet { get; } =
        from start in Time
        from end in Time
        from weekends in Gen.Elements(WeekendRule.Quiet, WeekendRule.Open)
        select new QuietHours(start, end, weekends);

    public static Gen<Cadence> Cadence { get; } = Gen.OneOf(
        from unit in Gen.Elements<Func<int, Period>>(
            Period.FromDays, Period.FromWeeks, Period.FromMonths, Period.FromYears)
        from earliest in Gen.Choose(1, 5)
        from more in Gen.Choose(0, 4)
        select new Cadence(unit(earliest), unit(earliest + more)),
        from unit in Gen.Elements<Func<int, Period>>(Period.FromDays, Period.FromWeeks, Period.FromMonths)
        from latest in Gen.Choose(1, 60)
        select Domain.Time.Cadence.Every(unit(latest)));

    public static Gen<BankHolidays> Holidays { get; } =
        Gen.Elements(Enum.GetValues<Nation>()).Select(BankHolidays.Of);

    public static Gen<WorkingPattern> Pattern { get; } = Gen.Elements(
        "Mon-Fri", "Mon-Wed", "Tue-Thu", "Wed-Fri 10:00-14:00", "Mon/Thu 09:30-12:30", "Tue 13:00-18:00", "Sat")
        .Select(Read.Pattern);

    private static Instant ChangeAfter(Instant instant, DateTimeZone zone) =>
        zone.GetZoneInterval(instant) is { HasEnd: true, End: var end } ? end : instant;
}
