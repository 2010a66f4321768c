using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;
using PartnerBot.Teams.Settings;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests.Fuzzing;

/// <summary>The endpoint with all that belongs to it, without a socket, and with nobody behind it to reach.</summary>
public sealed class FuzzedBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestServer _server;

    private FuzzedBot(WebApplication app)
    {
        _app = app;
        _server = app.GetTestServer();
    }

    public CarefulDesk Desk => (CarefulDesk)_app.Services.GetRequiredService<IFrontDesk>();

    public static async Task<FuzzedBot> StartAsync(TeamsMode mode)
    {
        const int many = 10_000_000;
        var options = mode == TeamsMode.Local ? Scene.Patience.Local : Scene.Teams.InTenant;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services
            .AddSingleton<TimeProvider>(new FakeTime())
            .AddTeams(options with
            {
                KeepsPace = false,
                Limits = new TeamsLimits
                {
                    AddressRequests = many,
                    AddressRefusals = many,
                    ConversationActivities = many,
                    TenantActivities = many,
                },
            })
            .AddSingleton<IFrontDesk, CarefulDesk>()
            .AddSingleton<ISearchDesk, FakeSearch>()
            .AddSingleton<IInbox, FakeInbox>()
            .AddSingleton<TeamsTransport>(() => new Nobody());
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return new FuzzedBot(app);
    }

    /// <summary>The status with which it leaves. What is thrown is thrown here.</summary>
    public async Task<int> PostAsync(byte[] body, string? authorization, CancellationToken ct)
    {
        var context = await _server.SendAsync(
            context =>
            {
                context.Request.Method = HttpMethods.Post;
                context.Request.Path = TeamsEndpoint.Path;
                context.Request.ContentType = "application/json";
                context.Request.ContentLength = body.Length;
                context.Request.Body = new MemoryStream(body);
                if (authorization is not null)
                {
                    context.Request.Headers.Authorization = authorization;
                }
            },
            ct);
        return context.Response.StatusCode;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Hears what is said, and notes what should never have come so far.</summary>
    public sealed class CarefulDesk : IFrontDesk
    {
        private static readonly Task<Answer> Nothing = Task.FromResult(new Answer(Reply.Nothing));
        private int _heard;

        public int Heard => _heard;

        public ConcurrentBag<string> Wrong { get; } = [];

        /// <summary>What may be heard.</summary>
        public Func<Incoming, bool> MayHear { get; set; } = _ => true;

        public Task<Answer> HearAsync(Incoming incoming, CancellationToken ct)
        {
            Interlocked.Increment(ref _heard);
            if (!MayHear(incoming))
            {
                Wrong.Add(incoming.ToString());
            }

            return Nothing;
        }

        public Task AnsweredAsync(string receipt, Delivery delivery, CancellationToken ct) => Task.CompletedTask;
    }

    // The issuer is there; everybody else says that there is no such thing.
    private sealed class Nobody : HttpMessageHandler
    {
        private readonly TestIssuer _issuer = new();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.Host == TestIssuer.Host
                ? await _issuer.AnswerAsync(request.RequestUri)
                : new HttpResponseMessage(HttpStatusCode.NotFound);
    }
}
