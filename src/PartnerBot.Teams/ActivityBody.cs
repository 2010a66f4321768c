using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams;

/// <summary>The body of a request, read as an activity within bounds.</summary>
/// <param name="Status">0 when it is an activity; otherwise the HTTP status that says what is wrong with it.</param>
/// <param name="Activity">Null when it is none.</param>
internal readonly record struct ActivityBody(int Status, Activity? Activity)
{
    /// <summary>256 KB, which is as much as the Bot Service sends.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>As it came; empty when it is no activity.</summary>
    public ReadOnlyMemory<byte> Contents { get; private init; }

    private static readonly ActivityBody NotJson = new(StatusCodes.Status415UnsupportedMediaType, null);
    private static readonly ActivityBody TooLarge = new(StatusCodes.Status413PayloadTooLarge, null);
    private static readonly ActivityBody Malformed = new(StatusCodes.Status400BadRequest, null);

    public static async ValueTask<ActivityBody> ReadAsync(HttpRequest request)
    {
        if (!SaysJson(request.ContentType) || request.ContentLength > MostBytes)
        {
            return request.ContentLength > MostBytes ? TooLarge : NotJson;
        }

        // Not tied to the request: Teams hangs up after fifteen seconds, and what was said still counts.
        var reader = request.BodyReader;
        ReadResult body;
        while (!(body = await reader.ReadAsync(CancellationToken.None)).IsCompleted && body.Buffer.Length <= MostBytes)
        {
            reader.AdvanceTo(body.Buffer.Start, body.Buffer.End);
        }

        var read = body.Buffer.Length > MostBytes ? TooLarge : Parse(body.Buffer.ToArray());
        reader.AdvanceTo(body.Buffer.End);
        return read;
    }

    /// <summary>Reads what is here already, such as what waited in the inbox.</summary>
    public static ActivityBody Parse(ReadOnlyMemory<byte> contents)
    {
        try
        {
            var json = new Utf8JsonReader(contents.Span, new JsonReaderOptions { MaxDepth = 128 });
            var activity = JsonSerializer.Deserialize(ref json, ProtocolJson.Default.Activity);
            return string.IsNullOrEmpty(activity?.Type) || json.Read()
                ? Malformed
                : new ActivityBody(0, activity) { Contents = contents };
        }
        catch (JsonException)
        {
            return Malformed;
        }
    }

    private static bool SaysJson(string? contentType) =>
        string.Equals(contentType, "application/json", StringComparison.OrdinalIgnoreCase)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Encoding?.CodePage == 65001));
}
