using System.Collections.Frozen;
using System.Net;
using System.Text.Json;
using PartnerBot.Teams.Protocol;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Door;

/// <summary>The channel's keys as its cloud publishes them: one document says where they are (OpenID Connect Discovery
/// 4), the other holds them.</summary>
/// <remarks>Both come over https from the one host that stands in the settings; a document that points elsewhere, or
/// speaks for another issuer, is not believed.</remarks>
internal sealed class KeyDocuments : IDisposable
{
    private const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CloudAddresses _addresses;
    private readonly HttpClient _http;

    public KeyDocuments(TeamsOptions options, TeamsTransport transport)
    {
        _addresses = options.App?.Addresses ?? CloudAddresses.Of(TeamsCloud.Public);
        _http = new HttpClient(transport()) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
    }

    /// <summary>By their <c>kid</c>; never empty.</summary>
    /// <exception cref="HttpRequestException">They could not be fetched, or are not what they should be.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task<FrozenDictionary<string, ChannelKey>> FetchAsync(CancellationToken ct)
    {
        var metadata = await ReadAsync(_addresses.Metadata, ct);
        if (metadata["issuer"].Text != _addresses.Issuer || !IsOurs(metadata["jwks_uri"].Text, out var address))
        {
            throw new HttpRequestException("The metadata is another issuer's, or points to another host.");
        }

        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        foreach (var key in (await ReadAsync(address, ct))["keys"].Items.Select(ChannelKey.Read).OfType<ChannelKey>())
        {
            keys[key.Key.KeyId] = key;
        }

        return keys.Count > 0
            ? keys.ToFrozenDictionary(StringComparer.Ordinal)
            : throw new HttpRequestException("The document of the keys holds none.");
    }

    public void Dispose() => _http.Dispose();

    private bool IsOurs(string? said, out Uri address)
    {
        address = _addresses.Metadata;
        return Uri.TryCreate(said, UriKind.Absolute, out var found)
            && found.Scheme == Uri.UriSchemeHttps
            && found.IsDefaultPort
            && found.UserInfo.Length == 0
            && found.Host == _addresses.Metadata.Host
            && (address = found) == found;
    }

    private async Task<Loose> ReadAsync(Uri address, CancellationToken ct)
    {
        using var response = await _http.GetAsync(address, ct);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new HttpRequestException($"The answer was {(int)response.StatusCode}.");
        }

        try
        {
            var document = await response.Content.ReadAsByteArrayAsync(ct);
            return JsonSerializer.Deserialize(document, ProtocolJson.Default.Loose) ?? Loose.Nothing;
        }
        catch (JsonException broken)
        {
            throw new HttpRequestException("The answer was not JSON.", broken);
        }
    }
}
