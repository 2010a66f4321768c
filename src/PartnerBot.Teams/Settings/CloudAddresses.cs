using System.Collections.Frozen;

namespace PartnerBot.Teams.Settings;

/// <summary>Where one of Microsoft's clouds keeps what the channel needs.</summary>
/// <param name="Issuer">The <c>iss</c> of the channel's tokens.</param>
/// <param name="Metadata">Says where the keys are that sign them.</param>
/// <param name="Login">Where our own tokens come from, before the tenant.</param>
/// <param name="SharedTenant">Stands in the place of a tenant for a multi-tenant app.</param>
/// <param name="Scope">What our own tokens are for.</param>
public sealed record CloudAddresses(string Issuer, Uri Metadata, Uri Login, string SharedTenant, string Scope)
{
    private static readonly CloudAddresses World = new(
        "https://api.botframework.com",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.com/"),
        "botframework.com",
        "https://api.botframework.com/.default")
    {
        ConnectorHosts = Hosts("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"),
    };

    private static readonly CloudAddresses Government = new(
        "https://api.botframework.us",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us/.default")
    {
        ConnectorHosts = Hosts("smba.infra.gov.teams.microsoft.us"),
    };

    private static readonly CloudAddresses Defense =
        Government with { ConnectorHosts = Hosts("smba.infra.dod.teams.microsoft.us") };

    /// <summary>The hosts of its connectors, in lower case: the only ones that a request of ours goes to. Never a
    /// suffix: anybody can have a name under trafficmanager.net.</summary>
    public required FrozenSet<string> ConnectorHosts { get; init; }

    public static CloudAddresses Of(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.Public => World,
        TeamsCloud.UsGov => Government,
        TeamsCloud.DoD => Defense,
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "No such cloud."),
    };

    private static FrozenSet<string> Hosts(params string[] hosts) => hosts.ToFrozenSet(StringComparer.Ordinal);
}
