using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PartnerBot.Host.Tests.Operating;

/// <summary>Takes metrics and traces as OTLP over HTTP sends them (OTLP 1.3, "OTLP/HTTP"), and keeps them as they
/// are.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Content)> taken = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/{**path}", TakeAsync);
    }

    public string Address => app.Urls.First();

    public IEnumerable<string> Paths => taken.Select(one => one.Path);

    public string Content => string.Concat(taken.Select(one => one.Content));

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Names stand in protobuf as plain text.
    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
        taken.Enqueue((context.Request.Path.Value!, await reader.ReadToEndAsync()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
