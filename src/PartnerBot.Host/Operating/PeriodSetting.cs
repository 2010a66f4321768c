using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Host.Operating;

/// <summary>Reads a setting that is a length in days, months or years (ISO 8601).</summary>
internal static class PeriodSetting
{
    // Against which a period's length is measured.
    private static readonly LocalDate Some = new(2026, 1, 1);

    /// <exception cref="CannotStart">It is no period, or a shorter one than can be.</exception>
    public static Period Read(IConfigurationSection section, string name, Period usual, Period least)
    {
        if (section[name] is not { Length: > 0 } said)
        {
            return usual;
        }

        return PeriodPattern.NormalizingIso.Parse(said) is { Success: true, Value: { HasTimeComponent: false } period }
            && Some + period >= Some + least
                ? period
                : throw new CannotStart($"PartnerBot does not start: {section.Path}:{name} is '{said}'; it must be a "
                    + $"period such as P1Y or P90D, and {least} at the least.");
    }
}
