using System.Collections.Frozen;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams;

/// <summary>Which connector addresses we talk to. What an activity says, or our own store, is only a claim.</summary>
/// <remarks>A token that is sent to the wrong host is a token given away, and a request sent for somebody else is
/// theirs, not ours.</remarks>
public sealed class ServiceUrlRule
{
    /// <summary>Loopback only: local mode.</summary>
    public static readonly ServiceUrlRule Loopback = new(IsLoopback);

    /// <summary>Nothing at all: a door that lets nobody in has nobody to answer.</summary>
    public static readonly ServiceUrlRule Nowhere = new(_ => false);

    private const int LongestAddress = 2048;

    private readonly Func<Uri, bool> _isOurs;

    private ServiceUrlRule(Func<Uri, bool> isOurs)
    {
        _isOurs = isOurs;
    }

    /// <summary>The rule that goes with these options: loopback in local mode, the connectors of the bot's own cloud in
    /// Teams.</summary>
    public static ServiceUrlRule For(TeamsOptions options) => options switch
    {
        { Mode: TeamsMode.Local } => Loopback,
        { Mode: TeamsMode.Channel, App: { } app } => Teams(app.Cloud),
        _ => Nowhere,
    };

    /// <summary>The connectors of one cloud, host by host.</summary>
    public static ServiceUrlRule Teams(TeamsCloud cloud)
    {
        var hosts = CloudAddresses.Of(cloud).ConnectorHosts;
        return new ServiceUrlRule(address => IsConnector(address, hosts));
    }

    /// <summary>True when requests may be sent to this address.</summary>
    public bool Allows(string? serviceUrl) =>
        serviceUrl is { Length: > 0 and <= LongestAddress }
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && IsPlain(serviceUrl, address)
        && _isOurs(address);

    // A user name, a query or a fragment has no business in a base address; each is a way to make one host look
    // like another, or to cut our path off. A backslash is read as a slash by some and not by others.
    private static bool IsPlain(string written, Uri address) =>
        address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && !written.AsSpan().ContainsAny("\\@?#");

    private static bool IsLoopback(Uri address) =>
        address.IsLoopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsConnector(Uri address, FrozenSet<string> hosts) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && hosts.Contains(address.Host);
}
