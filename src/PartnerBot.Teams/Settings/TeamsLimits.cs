namespace PartnerBot.Teams.Settings;

/// <summary>How many requests are taken, each counted over a minute that slides. What is above is answered with 429
/// and the seconds to wait.</summary>
/// <remarks>People tap and type far more slowly; these are for programs that run wild.</remarks>
public sealed record TeamsLimits
{
    /// <summary>From one remote address, before anything else is looked at. Teams calls from few addresses, and a
    /// proxy in front of the bot makes them one, so this is the number for everybody together.
    /// <c>PartnerBot:Teams:Limits:Address</c>.</summary>
    public int AddressRequests { get; init; } = 6000;

    /// <summary>Turned away (401 or 403) from one remote address: then it is not even asked for its token until the
    /// minute is over. <c>PartnerBot:Teams:Limits:Refused</c>.</summary>
    public int AddressRefusals { get; init; } = 300;

    /// <summary>From one conversation, once its token was found good.
    /// <c>PartnerBot:Teams:Limits:Conversation</c>.</summary>
    public int ConversationActivities { get; init; } = 240;

    /// <summary>From one tenant, once its token was found good. <c>PartnerBot:Teams:Limits:Tenant</c>.</summary>
    public int TenantActivities { get; init; } = 3000;
}
