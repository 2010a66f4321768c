using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PartnerBot.Teams.Settings;

/// <summary>Reads <see cref="TeamsLimits"/>; what is not set stays as it is.</summary>
internal static class LimitSettings
{
    private const int Most = 10_000_000;

    public static TeamsLimits Read(IConfigurationSection section)
    {
        var usual = new TeamsLimits();
        return new TeamsLimits
        {
            AddressRequests = Number(section, "Address", usual.AddressRequests),
            AddressRefusals = Number(section, "Refused", usual.AddressRefusals),
            ConversationActivities = Number(section, "Conversation", usual.ConversationActivities),
            TenantActivities = Number(section, "Tenant", usual.TenantActivities),
        };
    }

    private static int Number(IConfigurationSection section, string name, int usual) => section[name] switch
    {
        null or "" => usual,
        var said when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= Most => number,
        var said => throw new WrongSettingException(
            $"{section.Path}:{name} is '{said}'; it must be how many a minute, from 1 to {Most}."),
    };
}
