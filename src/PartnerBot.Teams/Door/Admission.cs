using Microsoft.Extensions.Logging;
using PartnerBot.Teams.Protocol;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Door;

/// <summary>Whether an activity is one that its token was made for, from somewhere that may speak to this bot. Asked
/// after it was read, before anything is done about it.</summary>
/// <remarks>In local mode there is no token: then it is only the service address that is asked about.</remarks>
internal sealed partial class Admission(TeamsOptions options, ServiceUrlRule rule, ILogger<Admission> logger)
{
    /// <summary>The name of Teams among the channels of the Bot Framework; we know no other.</summary>
    public const string Channel = "msteams";

    public bool Admits(Activity activity, ChannelToken? token)
    {
        var objection = !rule.Allows(activity.ServiceUrl) ? "ServiceUrlNotAllowed"
            : options.App is { } app ? Objection(activity, token, app)
            : null;
        if (objection is not null)
        {
            Log.NotAdmitted(logger, objection);
        }

        return objection is null;
    }

    private static string? Objection(Activity activity, ChannelToken? token, TeamsApp app) => activity switch
    {
        { ChannelId: not Channel } => "OtherChannel",
        _ when !IsSame(activity.ServiceUrl!, token?.ServiceUrl) => "ServiceUrlNotInToken",
        { Recipient.Id: { } bot } when !bot.Equals(app.BotId, StringComparison.OrdinalIgnoreCase) => "OtherBot",
        _ when !IsAllowedTenant(activity, app) => "TenantNotAllowed",
        _ => null,
    };

    // One slash more or less at the end is the same address; anything else is another.
    private static bool IsSame(string said, string? signed) =>
        Uri.TryCreate(said, UriKind.Absolute, out var one)
        && Uri.TryCreate(signed, UriKind.Absolute, out var other)
        && Plain(one).Equals(Plain(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Plain(Uri address)
    {
        var written = address.AbsoluteUri.AsSpan();
        return written is [.. var most, '/'] ? most : written;
    }

    // It may be named in two places; where it is, it must be one of ours.
    private static bool IsAllowedTenant(Activity activity, TeamsApp app)
    {
        var (of, also) = (activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id);
        return (of ?? also) is not null && IsAllowed(of) && IsAllowed(also);

        bool IsAllowed(string? tenant) => tenant is null || app.AllowedTenants.Contains(tenant.ToLowerInvariant());
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams: an activity was not admitted: {Reason}")]
        public static partial void NotAdmitted(ILogger logger, string reason);
    }
}
