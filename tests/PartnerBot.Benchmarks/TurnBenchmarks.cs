using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Features;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using PartnerBot.Teams;
using PartnerBot.Teams.Settings;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Benchmarks;

/// <summary>A press that answers a date poll, from the request to the response: through the door, the front desk and
/// onto the disk, sixteen at a time; once without a token, once with one that is checked. No socket is
/// between.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private const int Turns = 512;
    private const int Together = 16;
    private const string AppId = "7f0ae2a1-0f3b-4a5e-9b57-6a0f3cbb0a11";
    private const string Tenant = "00000000-0000-0000-0000-000000000001";
    private const string InTeams = "https://smba.trafficmanager.net/emea/";

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly string[] Answers = ["yes", "no", "if need be"];

    private Bot? open;
    private Bot? guarded;
    private int sent;

    // Within the process, BenchmarkDotNet does not wait for a task here.
    [GlobalSetup]
    public void Start() => StartAsync().GetAwaiter().GetResult();

    private async Task StartAsync()
    {
        open = await Bot.StartAsync(new TeamsOptions { Mode = TeamsMode.Local }, "http://127.0.0.1:9/");
        guarded = await Bot.StartAsync(Options(), InTeams);
        await open.PressAsync(1);
        await guarded.PressAsync(1);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Turns)]
    public Task Without_a_token() => PressAsync(open!);

    [Benchmark(OperationsPerInvoke = Turns)]
    public Task With_a_token() => PressAsync(guarded!);

    [GlobalCleanup]
    public void Stop()
    {
        open!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        guarded!.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private Task PressAsync(Bot bot) => Task.WhenAll(Enumerable.Range(0, Together).Select(async _ =>
    {
        for (var turn = 0; turn < Turns / Together; turn++)
        {
            await bot.PressAsync(Interlocked.Increment(ref sent));
        }
    }));

    private static TeamsOptions Options()
    {
        const int many = 10_000_000;
        return new TeamsOptions
        {
            Mode = TeamsMode.Channel,
            App = new TeamsApp(AppId, TeamsAppType.SingleTenant, TeamsCredential.OfSecret("none"))
            {
                TenantId = Tenant,
                AllowedTenants = [Tenant],
            },
            Limits = new TeamsLimits
            {
                AddressRequests = many,
                ConversationActivities = many,
                TenantActivities = many,
            },
        };
    }

    private sealed class Bot(WebApplication app, DirectoryInfo folder, string serviceUrl, string? token)
        : IAsyncDisposable
    {
        private readonly HttpClient http = app.GetTestClient();

        public static async Task<Bot> StartAsync(TeamsOptions options, string serviceUrl)
        {
            var folder = Directory.CreateTempSubdirectory("partnerbot-");
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseTestServer();
            builder.Services
                .AddSingleton<IClock>(new Fixed())
                .AddStore(new StoreOptions { ConnectionString = $"Data Source={folder.FullName}/partnerbot.db" })
                .AddSingleton(new PublicAddress(new Uri("https://bot.example.org")))
                .AddTeams(options)
                .AddSingleton<TeamsTransport>(() => new Issuer())
                .AddFeatures();
            var app = builder.Build();
            await app.Services.GetRequiredService<IWriter>().MigrateAsync(default);
            await app.Services.GetRequiredService<ImportPartnership>()
                .ImportAsync(await File.ReadAllTextAsync(Partnership()), ImportMode.Apply, Now, default);
            await app.Services.GetRequiredService<Ticks>().RollForwardAsync(default);
            app.MapTeams();
            await app.StartAsync();
            return new Bot(app, folder, serviceUrl, options.Mode == TeamsMode.Channel ? Token() : null);
        }

        public async Task PressAsync(int number)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, TeamsEndpoint.Path)
            {
                Content = new StringContent(Activity(number), Encoding.UTF8, "application/json"),
            };
            if (token is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            }

            using var response = await http.SendAsync(request);
            var answer = await response.Content.ReadAsStringAsync();
            if (response.StatusCode != HttpStatusCode.OK || !answer.Contains("card.adaptive", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"That was no turn: {(int)response.StatusCode} {answer}");
            }
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await app.DisposeAsync();
            folder.Delete(recursive: true);
        }

        private string Activity(int number) => $$"""
            {"type":"invoke","name":"adaptiveCard/action","id":"f:{{number}}","timestamp":"2026-03-02T09:00:00.000Z",
            "channelId":"msteams","serviceUrl":"{{serviceUrl}}","replyToId":"1795320860956",
            "from":{"id":"29:user","name":"Alex Wilber","aadObjectId":"00000000-0000-0000-0000-000000000020"},
            "conversation":{"conversationType":"personal","tenantId":"{{Tenant}}","id":"a:conv1"},
            "recipient":{"id":"28:{{AppId}}","name":"PartnerBot"},"locale":"en-GB",
            "channelData":{"tenant":{"id":"{{Tenant}}"} },"value":{"action":{"type":"Action.Execute","verb":"say",
            "data":{"say":"poll answer 1 1 {{Answers[number % 3]}}","rev":1,"n":"{{number}}"} },"trigger":"manual"} }
            """;

        private static string Token() => TestIssuer.Sign(
            new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = TestKey.First.Id },
            new JsonObject
            {
                ["iss"] = "https://api.botframework.com",
                ["aud"] = AppId,
                ["nbf"] = Now.ToUnixTimeSeconds() - 60,
                ["exp"] = Now.ToUnixTimeSeconds() + 3540,
                ["serviceurl"] = InTeams,
            },
            TestKey.First);

        private static string Partnership([CallerFilePath] string here = "") =>
            Path.Combine(Path.GetDirectoryName(here)!, "turns", "partnership.yaml");
    }

    private sealed class Fixed : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }

    private sealed class Issuer : HttpMessageHandler
    {
        private readonly TestIssuer issuer = new();

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => issuer.AnswerAsync(request.RequestUri!);
    }
}
