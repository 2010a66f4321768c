using System.Net;

namespace PartnerBot.Host;

/// <summary>Where the host will listen, read before it does.</summary>
internal static class ListeningAddresses
{
    /// <summary>In the words of the settings; empty when nothing was set.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration) =>
    [
        .. Split(configuration["urls"]),
        .. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"),
        .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}"),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    /// <summary>True when only this machine can reach it. A name is not looked up, except the one that RFC 6761 6.3
    /// reserves.</summary>
    public static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private static string[] Split(string? several) =>
        (several ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
