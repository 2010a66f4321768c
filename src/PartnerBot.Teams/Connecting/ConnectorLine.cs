using System.Net;
using System.Net.Http.Headers;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Teams.Tokens;

namespace PartnerBot.Teams.Connecting;

/// <summary>The one place from which a request to the connector leaves, and the only one that knows the
/// token.</summary>
/// <remarks>No redirect is followed, and no address is called that <see cref="ServiceUrlRule"/> does not allow,
/// wherever it came from. Nothing is tried twice, which is the outbox's decision, but after a 401: then nothing was
/// looked at, and a new token may be all that it takes.</remarks>
internal sealed class ConnectorLine : IDisposable
{
    private const int MostAnswerBytes = 256 * 1024;

    private static readonly string Version = typeof(ConnectorLine).Assembly.GetName().Version!.ToString(2);

    private readonly ServiceUrlRule _rule;
    private readonly BotTokens _tokens;
    private readonly Pacing? _pacing;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public ConnectorLine(
        TeamsOptions options, ServiceUrlRule rule, TeamsTransport transport, BotTokens tokens, TimeProvider time)
    {
        (_rule, _tokens, _time) = (rule, tokens, time);
        _pacing = options.Mode == TeamsMode.Local || !options.KeepsPace ? null : new Pacing(time);
        _http = new HttpClient(transport())
        {
            Timeout = options.ConnectorPatience.ToTimeSpan(),
            MaxResponseContentBufferSize = MostAnswerBytes,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PartnerBot", Version));
    }

    /// <summary>Calls when it is its turn.</summary>
    public async Task<ConnectorAnswer> CallAsync(ConnectorCall call, CancellationToken ct)
    {
        if (AddressOf(call) is not { } address)
        {
            return ConnectorAnswer.Failed(new Delivery(DeliveryOutcome.Rejected) { Reason = "AddressNotAllowed" });
        }

        if (await HoldBackAsync(call, ct) is { } tooLong)
        {
            return ConnectorAnswer.Failed(
                new Delivery(DeliveryOutcome.TryLater) { Reason = "Paced", RetryAfter = tooLong });
        }

        var answer = await AuthorisedAsync(call, address, ct);
        if (answer.Status == HttpStatusCode.TooManyRequests && answer.RetryAfter is { } pause)
        {
            _pacing?.Pause(call.Place, call.Traffic, pause);
        }

        return answer;
    }

    public void Dispose() => _http.Dispose();

    private Uri? AddressOf(ConnectorCall call) => _rule.Allows(call.To.ServiceUrl)
        && Uri.TryCreate($"{call.To.ServiceUrl!.TrimEnd('/')}/{call.Path}", UriKind.Absolute, out var address)
            ? address
            : null;

    // Null when it is its turn; otherwise how long that would take, which is longer than we wait here.
    private async Task<Duration?> HoldBackAsync(ConnectorCall call, CancellationToken ct)
    {
        var wait = _pacing?.Book(call.Place, call.To.TenantId ?? "", call.Traffic) ?? Duration.Zero;
        if (wait > Pacing.Patience)
        {
            return wait;
        }

        if (wait > Duration.Zero)
        {
            await Task.Delay(wait.ToTimeSpan(), _time, ct);
        }

        return null;
    }

    private async Task<ConnectorAnswer> AuthorisedAsync(ConnectorCall call, Uri address, CancellationToken ct)
    {
        if (await _tokens.GetAsync(ct) is not { } token)
        {
            return ConnectorAnswer.Failed(new Delivery(DeliveryOutcome.TryLater) { Reason = "NoToken" });
        }

        var answer = await SendAsync(call, address, token, ct);
        if (answer.Status != HttpStatusCode.Unauthorized || token.IsNone
            || await _tokens.ReplaceAsync(token, ct) is not { } other)
        {
            return answer;
        }

        answer = await SendAsync(call, address, other, ct);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            _tokens.Despair(other);
        }

        return answer;
    }

    private async Task<ConnectorAnswer> SendAsync(
        ConnectorCall call, Uri address, BotToken token, CancellationToken ct)
    {
        using var request = Write(call, address, token);
        try
        {
            using var response = await _http.SendAsync(request, ct);
            return await ConnectorAnswer.ReadAsync(response, ct);
        }
        catch (HttpRequestException broken)
        {
            return ConnectorAnswer.Failed(Failures.Read(call.Method, broken.HttpRequestError));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ConnectorAnswer.Failed(Failures.TimedOut(call.Method));
        }
    }

    private static HttpRequestMessage Write(ConnectorCall call, Uri address, BotToken token)
    {
        var request = new HttpRequestMessage(call.Method, address);
        if (!token.IsNone)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
        }

        if (call.Body is { } content)
        {
            request.Content = new ReadOnlyMemoryContent(content);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }
}
