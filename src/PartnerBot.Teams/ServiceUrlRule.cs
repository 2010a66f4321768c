namespace PartnerBot.Teams;

/// <summary>Which connector addresses we talk to. What an activity says, or our own store, is only a claim.</summary>
/// <remarks>A token that is sent to the wrong host is a token given away, and a request sent for somebody else is
/// theirs, not ours.</remarks>
public sealed class ServiceUrlRule
{
    /// <summary>Loopback only: local mode.</summary>
    public static readonly ServiceUrlRule Loopback = new(IsLoopback);

    /// <summary>The connectors of Teams, host by host. Never a suffix: anybody can have a name under
    /// trafficmanager.net.</summary>
    public static readonly ServiceUrlRule Teams = new(IsTeams);

    private const int LongestAddress = 2048;

    private static readonly HashSet<string> TeamsHosts = new(StringComparer.Ordinal)
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    };

    private readonly Func<Uri, bool> _isOurs;

    private ServiceUrlRule(Func<Uri, bool> isOurs)
    {
        _isOurs = isOurs;
    }

    /// <summary>The rule that goes with a mode.</summary>
    public static ServiceUrlRule For(TeamsMode mode) => mode == TeamsMode.Local ? Loopback : Teams;

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

    private static bool IsTeams(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && TeamsHosts.Contains(address.Host);
}
