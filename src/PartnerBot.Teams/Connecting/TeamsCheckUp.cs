using NodaTime;
using PartnerBot.Teams.Door;
using PartnerBot.Teams.Tokens;

namespace PartnerBot.Teams.Connecting;

/// <summary>For whoever looks whether all is well: asks Microsoft what the bot will ask when it runs, and tells nobody
/// what came.</summary>
public sealed class TeamsCheckUp
{
    private readonly KeyDocuments documents;
    private readonly BotTokens tokens;
    private readonly TeamsOptions options;
    private readonly TeamsTransport transport;

    internal TeamsCheckUp(KeyDocuments documents, BotTokens tokens, TeamsOptions options, TeamsTransport transport)
    {
        (this.documents, this.tokens, this.options, this.transport) = (documents, tokens, options, transport);
    }

    /// <summary>The host that publishes the keys.</summary>
    public string KeysHost => options.App?.Addresses.Metadata.Host ?? "";

    /// <summary>How many keys the channel publishes; null when they could not be fetched.</summary>
    public async Task<int?> CountKeysAsync(CancellationToken ct)
    {
        try
        {
            return (await documents.FetchAsync(ct)).Count;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>True when the bot is given a token of its own.</summary>
    public async Task<bool> HasTokenAsync(CancellationToken ct) => await tokens.GetAsync(ct) is { IsNone: false };

    /// <summary>What time Microsoft has, to the second (RFC 9110 6.6.1); null when it does not say.</summary>
    public async Task<Instant?> ReadClockAsync(CancellationToken ct)
    {
        try
        {
            using var http = new HttpClient(transport()) { Timeout = TimeSpan.FromSeconds(10) };
            using var answer = await http.GetAsync(options.App!.Addresses.Metadata, ct);
            return answer.Headers.Date is { } date ? Instant.FromDateTimeOffset(date) : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }
}
