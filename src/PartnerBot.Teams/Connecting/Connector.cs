using System.Net;
using System.Net.Http.Headers;
using PartnerBot.Chat;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams.Connecting;

/// <summary>The connector of the Bot Framework: how anything is said or asked in Teams.</summary>
/// <remarks>The one place from which a request leaves. No redirect is followed, no address is called that
/// <see cref="ServiceUrlRule"/> does not allow, and nothing is tried twice: that is the outbox's decision.</remarks>
internal sealed class Connector : IDisposable
{
    private const int MostAnswerBytes = 256 * 1024;

    private readonly ServiceUrlRule _rule;
    private readonly HttpClient _http;

    public Connector(TeamsOptions options, ServiceUrlRule rule, TeamsTransport transport)
    {
        _rule = rule;
        _http = new HttpClient(transport())
        {
            Timeout = options.ConnectorPatience.ToTimeSpan(),
            MaxResponseContentBufferSize = MostAnswerBytes,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PartnerBot", "0.1"));
    }

    /// <summary>Says something new in a conversation.</summary>
    public Task<Delivery> SendAsync(TeamsReference to, ReadOnlyMemory<byte> activity, CancellationToken ct) =>
        DeliverAsync(HttpMethod.Post, to, $"{Conversation(to)}/activities", activity, ct);

    /// <summary>Answers an activity; in a channel, in its thread.</summary>
    public Task<Delivery> ReplyAsync(
        TeamsReference to, string activityId, ReadOnlyMemory<byte> activity, CancellationToken ct) =>
        DeliverAsync(HttpMethod.Post, to, $"{Conversation(to)}/activities/{Escape(activityId)}", activity, ct);

    /// <summary>Puts an activity in the place of one of ours. Nobody is notified.</summary>
    public Task<Delivery> UpdateAsync(
        TeamsReference to, string activityId, ReadOnlyMemory<byte> activity, CancellationToken ct) =>
        DeliverAsync(HttpMethod.Put, to, $"{Conversation(to)}/activities/{Escape(activityId)}", activity, ct);

    /// <summary>Takes one of our activities away.</summary>
    public Task<Delivery> DeleteAsync(TeamsReference to, string activityId, CancellationToken ct) =>
        DeliverAsync(HttpMethod.Delete, to, $"{Conversation(to)}/activities/{Escape(activityId)}", null, ct);

    /// <summary>Starts a thread in a team channel with its first message.</summary>
    public Task<Delivery> StartThreadAsync(TeamsReference to, ReadOnlyMemory<byte> activity, CancellationToken ct) =>
        DeliverAsync(HttpMethod.Post, to, "v3/conversations", NewConversation.Thread(to, activity), ct);

    /// <summary>Opens the chat with one person. Doing it twice gives the same chat. The delivery's message id is the
    /// id of the conversation.</summary>
    public Task<Delivery> OpenChatAsync(TeamsReference to, CancellationToken ct) =>
        DeliverAsync(HttpMethod.Post, to, "v3/conversations", NewConversation.Chat(to), ct);

    /// <summary>Looks one member of a conversation up; null when there is no such member, or no answer.</summary>
    public async Task<RosterEntry?> FindMemberAsync(TeamsReference to, string userId, CancellationToken ct)
    {
        var answer = await CallAsync(HttpMethod.Get, to, $"{Conversation(to)}/members/{Escape(userId)}", null, ct);
        return answer.Status == HttpStatusCode.OK ? answer.Read(ProtocolJson.Default.RosterEntry) : null;
    }

    public void Dispose() => _http.Dispose();

    private static string Conversation(TeamsReference to) => $"v3/conversations/{Escape(to.ConversationId ?? "")}";

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private async Task<Delivery> DeliverAsync(
        HttpMethod method, TeamsReference to, string path, ReadOnlyMemory<byte>? body, CancellationToken ct)
    {
        var answer = await CallAsync(method, to, path, body, ct);
        if (answer.Failure is { } failure)
        {
            return failure;
        }

        if ((int)answer.Status is < 200 or >= 300)
        {
            return Failures.Read(method, answer);
        }

        var made = answer.Read(ProtocolJson.Default.ResourceResponse);
        return new Delivery(DeliveryOutcome.Said, made?.ActivityId ?? made?.Id);
    }

    private async Task<ConnectorAnswer> CallAsync(
        HttpMethod method, TeamsReference to, string path, ReadOnlyMemory<byte>? body, CancellationToken ct)
    {
        if (!_rule.Allows(to.ServiceUrl)
            || !Uri.TryCreate($"{to.ServiceUrl!.TrimEnd('/')}/{path}", UriKind.Absolute, out var address))
        {
            return ConnectorAnswer.Failed(new Delivery(DeliveryOutcome.Rejected) { Reason = "AddressNotAllowed" });
        }

        using var request = new HttpRequestMessage(method, address);
        if (body is { } content)
        {
            request.Content = new ReadOnlyMemoryContent(content);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return await SendAsync(request, ct);
    }

    private async Task<ConnectorAnswer> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var response = await _http.SendAsync(request, ct);
            return await ConnectorAnswer.ReadAsync(response, ct);
        }
        catch (HttpRequestException broken)
        {
            return ConnectorAnswer.Failed(Failures.Read(request.Method, broken.HttpRequestError));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ConnectorAnswer.Failed(Failures.TimedOut(request.Method));
        }
    }
}
