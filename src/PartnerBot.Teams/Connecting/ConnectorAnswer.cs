using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Connecting;

/// <summary>What came back from the connector.</summary>
/// <param name="Status">0 when nothing did.</param>
/// <param name="Body">As it came; not trusted to be JSON.</param>
internal sealed record ConnectorAnswer(HttpStatusCode Status, byte[] Body)
{
    /// <summary>How it failed, when no answer came; null when one did.</summary>
    public Delivery? Failure { get; private init; }

    /// <summary>How long the connector asked us to wait; null when it did not say.</summary>
    public Duration? RetryAfter { get; private init; }

    public static ConnectorAnswer Failed(Delivery failure) => new(0, []) { Failure = failure };

    public static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, CancellationToken ct) =>
        new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct)) { RetryAfter = Wait(response) };

    /// <summary>The body as JSON; null when it is something else. A message that was taken is taken, whatever the
    /// answer looks like.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Body.Length == 0 ? null : JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // RFC 9110 10.2.3 allows a date, which is measured against the sender's own clock, not against ours.
    private static Duration? Wait(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - response.Headers.Date);
        return wait is { } some && some > TimeSpan.Zero ? Duration.FromTimeSpan(some) : null;
    }
}
