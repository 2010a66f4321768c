namespace PartnerBot.Teams;

/// <summary>Makes what carries requests from the channel to Microsoft: to the connector, for keys, for tokens of our
/// own.</summary>
/// <remarks>The network, unless a test puts something in its place; whatever is checked about an address is checked
/// before. Whoever asks for one disposes of it.</remarks>
public delegate HttpMessageHandler TeamsTransport();

/// <summary>The network.</summary>
internal static class Network
{
    /// <summary>Follows no redirect, keeps no cookie, and sends no header of its own that says who we are.</summary>
    public static TeamsTransport For(TeamsOptions options) => () => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = options.Mode != TeamsMode.Local,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
