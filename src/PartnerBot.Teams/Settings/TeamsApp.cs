using System.Collections.Immutable;

namespace PartnerBot.Teams.Settings;

/// <summary>How the bot is registered in Azure, which decides where its own tokens come from. What Teams sends us looks
/// the same for all of them.</summary>
public enum TeamsAppType
{
    /// <summary>One tenant, with a secret or a certificate: what Azure makes today, unless told otherwise.</summary>
    SingleTenant,

    /// <summary>An identity that Azure gives to the machine; there is no credential to keep.</summary>
    UserAssignedManagedIdentity,

    /// <summary>Any tenant, with a secret or a certificate. Azure has made no new ones since July 2025.</summary>
    MultiTenant,
}

/// <summary>Which of Microsoft's clouds the tenant lives in.</summary>
public enum TeamsCloud
{
    /// <summary>The one for nearly everybody, the US government's GCC included.</summary>
    Public,

    /// <summary>GCC High.</summary>
    UsGov,

    /// <summary>The US Department of Defense.</summary>
    DoD,
}

/// <summary>The bot as Azure knows it, once the settings were found to make sense.</summary>
/// <param name="Id">The app id: a GUID, lower case, with hyphens. <c>PartnerBot:Teams:AppId</c>.</param>
/// <param name="Type"><c>PartnerBot:Teams:AppType</c>.</param>
/// <param name="Credential">How the bot proves that it is itself when it asks for tokens.</param>
public sealed record TeamsApp(string Id, TeamsAppType Type, TeamsCredential Credential)
{
    /// <summary>The tenant that the bot is registered in: a GUID, lower case. Null for a multi-tenant app.
    /// <c>PartnerBot:Teams:TenantId</c>.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>PartnerBot:Teams:Cloud</c>.</summary>
    public TeamsCloud Cloud { get; init; }

    /// <summary>The tenants whose people may speak to the bot: GUIDs, lower case, never empty. A channel's token does
    /// not say whose tenant it is about, so this is asked of every activity.
    /// <c>PartnerBot:Teams:AllowedTenants</c>; the bot's own tenant unless others are named.</summary>
    public required ImmutableHashSet<string> AllowedTenants { get; init; }

    /// <summary>The bot's own id in Teams.</summary>
    public string BotId => $"28:{Id}";

    /// <summary>Where this cloud keeps what we need.</summary>
    public CloudAddresses Addresses => CloudAddresses.Of(Cloud);

    /// <summary>Where the bot's own tokens come from; not asked by a managed identity.</summary>
    public Uri TokenAuthority => new(Addresses.Login, TenantId ?? Addresses.SharedTenant);
}
