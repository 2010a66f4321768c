using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>A request that reached the connector, as it came.</summary>
public sealed record Received(string Method, string Target, string ContentType, string Text)
{
    public JsonNode Body => JsonNode.Parse(Text)!;

    /// <summary>The header of that name; empty for none.</summary>
    public string Authorization { get; init; } = "";
}

/// <summary>A connector on loopback that writes down what reaches it and answers as it was told to.</summary>
public sealed class DummyConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly TaskCompletionSource _receivedOnce = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DummyConnector(WebApplication app)
    {
        _app = app;
        _app.Run(HandleAsync);
    }

    /// <summary>What it answers to whatever comes; 201 with an id at first.</summary>
    public Func<Received, HttpResponse, Task> Answers { get; set; } = AcceptAsync;

    public IReadOnlyList<Received> Received => [.. _received];

    /// <summary>Ends when something has reached it.</summary>
    public Task ReceivedOnce => _receivedOnce.Task.WaitAsync(Patience.Ours);

    public string Url => _app.Urls.First();

    public static async Task<DummyConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new DummyConnector(builder.Build());
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>From now on answers every request with this.</summary>
    public void AnswersWith(HttpStatusCode status, string body, string? retryAfter = null) =>
        Answers = (_, response) =>
        {
            response.StatusCode = (int)status;
            response.ContentType = "application/json";
            if (retryAfter is not null)
            {
                response.Headers.RetryAfter = retryAfter;
            }

            return response.WriteAsync(body);
        };

    public static Task AcceptAsync(Received request, HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status201Created;
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync("""{"id":"1795320860301"}""");
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var type = context.Request.ContentType ?? "";
        var request = new Received(context.Request.Method, target, type, await reader.ReadToEndAsync())
        {
            Authorization = context.Request.Headers.Authorization.ToString(),
        };
        _received.Enqueue(request);
        _receivedOnce.TrySetResult();
        await Answers(request, context.Response);
    }
}
