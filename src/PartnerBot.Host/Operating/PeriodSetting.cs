using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Host.Operating;

/// <summary>Reads a setting that is a length in days, months or years (ISO 8601).</summary>
internal static class PeriodSetting
{
    // Against which a period's length is measured.
    private static readonly LocalDate Some = new(2026, 1, 1);

    // Nothing is kept for longer than people live, and a calendar ends somewhere.
    private const int MostDays = 36_525;

    /// <exception cref="CannotStart">It is no period, or a shorter or longer one than can be.</exception>
    public static Period Read(IConfigurationSection section, string name, Period usual, Period least)
    {
        if (section[name] is not { Length: > 0 } said)
        {
            return usual;
        }

        return PeriodPattern.NormalizingIso.Parse(said) is { Success: true, Value: { HasTimeComponent: false } period }
            && MostOf(period) <= MostDays && Some + period >= Some + least
                ? period
                : throw new CannotStart($"PartnerBot does not start: {section.Path}:{name} is '{said}'; it must be a "
                    + $"period such as P1Y or P90D, {least} at the least and P100Y at the most.");
    }

    // Not measured on a calendar, which has no room for some.
    private static double MostOf(Period period) =>
        new[] { period.Years * 365.25, period.Months * 31.0, period.Weeks * 7.0, period.Days }.Sum(Math.Abs);
}
