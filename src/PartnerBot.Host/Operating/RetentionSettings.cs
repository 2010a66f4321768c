using NodaTime;
using NodaTime.Text;
using PartnerBot.Features.Partnerships.Privacy;

namespace PartnerBot.Host.Operating;

/// <summary>Reads how long things are kept; what is not set stays as it is.</summary>
internal static class RetentionSettings
{
    // Against which a period's length is measured.
    private static readonly LocalDate Some = new(2026, 1, 1);

    /// <exception cref="CannotStart">It is no period, or a shorter one than can be.</exception>
    public static Retention Read(IConfigurationSection section)
    {
        var usual = new Retention();
        return new Retention
        {
            Changes = Period(section, "Changes", usual.Changes, NodaTime.Period.FromDays(30)),
            GivenUp = Period(section, "GivenUp", usual.GivenUp, NodaTime.Period.FromDays(1)),
            Heard = Period(section, "Heard", usual.Heard, usual.Heard),
        };
    }

    private static Period Period(IConfigurationSection section, string name, Period usual, Period least)
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
