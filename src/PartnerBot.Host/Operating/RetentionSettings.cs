using NodaTime;
using PartnerBot.Features.Partnerships.Privacy;

namespace PartnerBot.Host.Operating;

/// <summary>Reads how long things are kept; what is not set stays as it is.</summary>
internal static class RetentionSettings
{
    /// <exception cref="CannotStart">It is no period, or a shorter one than can be.</exception>
    public static Retention Read(IConfigurationSection section)
    {
        var usual = new Retention();
        return new Retention
        {
            Changes = PeriodSetting.Read(section, "Changes", usual.Changes, Period.FromDays(30)),
            GivenUp = PeriodSetting.Read(section, "GivenUp", usual.GivenUp, Period.FromDays(1)),
            Heard = PeriodSetting.Read(section, "Heard", usual.Heard, usual.Heard),
        };
    }
}
