using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Host.Commands.Doctor;

/// <summary>Looks at what came with the program and grows old: time zones and bank holidays.</summary>
internal static class DataExam
{
    // Rules change some months ahead at best.
    private const int OldZones = 2;

    // Each nation has at least eight a year.
    private const int FewestHolidays = 8;

    public static Finding LookAtZones() => LookAtZones(
        DateTimeZoneProviders.Tzdb.VersionId, SystemClock.Instance.GetCurrentInstant().InUtc().Year);

    /// <param name="version">"TZDB: 2026a (mapping: …)".</param>
    internal static Finding LookAtZones(string version, int year)
    {
        var digits = string.Concat(version.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiLetterOrDigit));
        return int.TryParse(digits.AsSpan(0, Math.Min(4, digits.Length)), out var made) && year - made < OldZones
            ? Finding.Ok("time zones", $"the rules of {digits}")
            : Finding.Attention("time zones", $"the rules are of {digits}; take a newer version of PartnerBot, or a "
                + "meeting abroad may be shown an hour off.");
    }

    public static Finding LookAtHolidays() =>
        LookAtHolidays(SystemClock.Instance.GetCurrentInstant().InUtc().Date);

    internal static Finding LookAtHolidays(LocalDate today)
    {
        var end = today.PlusYears(1);
        var fewest = Enum.GetValues<Nation>().Select(nation => BankHolidays.Of(nation))
            .Min(known => known.In(today.Year).Concat(known.In(end.Year))
                .Count(one => one.Date >= today && one.Date < end));
        return fewest >= FewestHolidays
            ? Finding.Ok("bank holidays", $"known until {end:uuuu-MM-dd} and on by rule. A day that is proclaimed once "
                + "can be added by a coordinator: settings set extra 2027-05-10.")
            : Finding.Attention("bank holidays", $"not all of the next twelve months are known ({fewest} days). Take a "
                + "newer version of PartnerBot.");
    }
}
