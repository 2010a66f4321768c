using Microsoft.Identity.Client;

namespace PartnerBot.Teams.Tokens;

/// <summary>The one HTTP client by which tokens are asked for.</summary>
internal sealed class TokenWire(TeamsOptions options, TeamsTransport transport) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _http = new(transport())
    {
        Timeout = options.ConnectorPatience.ToTimeSpan(),
        MaxResponseContentBufferSize = 256 * 1024,
    };

    public HttpClient GetHttpClient() => _http;

    public void Dispose() => _http.Dispose();
}
