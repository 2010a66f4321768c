using System.Collections.Concurrent;
using System.Net;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>All that the channel can reach when it is not in local mode: an issuer, a connector, and a place where its
/// own tokens come from. Addresses are the real ones, so that what is checked about them is checked.</summary>
public sealed class TestNetwork(DummyConnector connector) : IDisposable
{
    public const string ConnectorHost = "smba.trafficmanager.net";

    private const string LoginHost = "login.microsoftonline.com";

    // What the bot brings to the connector.
    private const string OwnToken = """{"token_type":"Bearer","expires_in":3600,"access_token":"our-own"}""";

    private readonly HttpClient _http = new();
    private readonly ConcurrentQueue<string> _strayed = new();

    public TestIssuer Issuer { get; } = new();

    /// <summary>Requests that went where none may go.</summary>
    public IReadOnlyList<string> Strayed => [.. _strayed];

    public HttpMessageHandler Connect() => new Wire(this);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> CarryAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var address = request.RequestUri!;
        switch (address.Host)
        {
            case TestIssuer.Host:
                return await Issuer.AnswerAsync(address);
            case LoginHost:
                return new HttpResponseMessage { Content = new StringContent(OwnToken) };
            case ConnectorHost:
                request.RequestUri = new Uri(connector.Url + address.PathAndQuery);
                return await _http.SendAsync(await CopyAsync(request, ct), ct);
            default:
                _strayed.Enqueue($"{request.Method} {address}");
                return new HttpResponseMessage(HttpStatusCode.NotFound);
        }
    }

    // A request can be sent once only, and this one is on its way already.
    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(ct));
            copy.Content.Headers.ContentType = content.Headers.ContentType;
        }

        return copy;
    }

    private sealed class Wire(TestNetwork network) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            network.CarryAsync(request, cancellationToken);
    }
}
