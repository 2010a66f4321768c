using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>The bot as it speaks in real Teams: with tokens, at the addresses of the public cloud. Where the network
/// would begin, requests are led to a dummy connector and a dummy Entra on loopback; what goes anywhere else is written
/// down and answered by nobody.</summary>
public sealed class Speaking : IAsyncDisposable
{
    public const string Tenant = "00000000-1111-4000-8000-00000000000a";
    public const string AppId = "00000000-2222-4000-8000-00000000000b";
    public const string Secret = "the-secret-of-the-app";

    /// <summary>Where the rooms of <see cref="Room"/> are reached.</summary>
    public const string Emea = "https://smba.trafficmanager.net/emea/";

    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<string> _log;
    private int _tokens;

    private Speaking(ServiceProvider services, ConcurrentQueue<string> log)
    {
        (_services, _log) = (services, log);
        Transport = services.GetRequiredService<Lead>();
        Time = services.GetRequiredService<FakeTime>();
    }

    public required DummyConnector Connector { get; init; }

    /// <summary>Gives out token-1, token-2 and so on, each for an hour, at first.</summary>
    public required DummyConnector Entra { get; init; }

    public FakeTime Time { get; }

    public Lead Transport { get; }

    public IMessenger Messenger => _services.GetRequiredService<IMessenger>();

    /// <summary>Everything that was logged, by anybody, however detailed.</summary>
    public IReadOnlyList<string> Logged => [.. _log];

    public static Task<Speaking> StartAsync() => StartAsync(TeamsCredential.OfSecret(Secret));

    public static async Task<Speaking> StartAsync(
        TeamsCredential credential, TeamsAppType type = TeamsAppType.SingleTenant, TeamsCloud cloud = TeamsCloud.Public)
    {
        var (connector, entra) = (await DummyConnector.StartAsync(), await DummyConnector.StartAsync());
        var log = new ConcurrentQueue<string>();
        var lead = new Lead(new Uri(connector.Url), new Uri(entra.Url));
        var app = new TeamsApp(AppId, type, credential)
        {
            TenantId = type == TeamsAppType.MultiTenant ? null : Tenant,
            Cloud = cloud,
            AllowedTenants = [Tenant],
        };
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new LogBook(log)))
            .AddSingleton(new FakeTime())
            .AddSingleton<TimeProvider>(found => found.GetRequiredService<FakeTime>())
            .AddSingleton(lead)
            .AddTeams(new TeamsOptions
            {
                Mode = TeamsMode.Channel,
                App = app,
                ConnectorPatience = Duration.FromTimeSpan(Patience.Ours),
            })
            .AddSingleton<TeamsTransport>(() => new Led(lead));
        var speaking = new Speaking(services.BuildServiceProvider(), log) { Connector = connector, Entra = entra };
        entra.Answers = (_, response) => speaking.IssueAsync(response, 3600);
        return speaking;
    }

    /// <summary>From now on tokens live so long.</summary>
    public void TokensLive(int seconds) => Entra.Answers = (_, response) => IssueAsync(response, seconds);

    /// <summary>A chat, a group or a channel where the bot has been.</summary>
    public static RoomAddress Room(RoomKind kind = RoomKind.Personal, string id = "a:ann", string at = Emea)
    {
        var reference = new JsonObject
        {
            ["serviceUrl"] = at,
            ["conversationId"] = id,
            ["botId"] = "28:" + AppId,
            ["userId"] = kind == RoomKind.Personal ? "29:ann" : null,
            ["tenantId"] = Tenant,
            ["channelId"] = kind == RoomKind.Channel ? id : null,
        };
        return new RoomAddress("teams", id, kind) { Tenant = Tenant, Reference = reference.ToJsonString() };
    }

    public Task<Delivery> SayAsync(RoomAddress room) =>
        Messenger.PostAsync(room, Reply.Say("Tomorrow at 10:00."), CancellationToken.None);

    /// <summary>A certificate with its key in a file that goes with the test's folder.</summary>
    public static string CertificateIn(string folder, string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(folder, password.Length > 0 ? "bot.pfx" : "bot.pem");
        if (password.Length > 0)
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        }
        else
        {
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }

        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Connector.DisposeAsync();
        await Entra.DisposeAsync();
    }

    private Task IssueAsync(HttpResponse response, int seconds)
    {
        var number = Interlocked.Increment(ref _tokens);
        var ends = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;
        response.ContentType = "application/json";
        return response.WriteAsync($$"""
            {"token_type":"Bearer","expires_in":{{seconds}},"ext_expires_in":{{seconds}},"expires_on":"{{ends}}",
             "resource":"https://api.botframework.com","access_token":"token-{{number}}"}
            """);
    }
}

/// <summary>Where requests are led, and what tried to go elsewhere.</summary>
public sealed class Lead(Uri connector, Uri entra)
{
    private readonly ConcurrentQueue<Uri> _asked = new();

    /// <summary>Every address that was asked for, as the bot wrote it.</summary>
    public IReadOnlyList<Uri> Asked => [.. _asked];

    /// <summary>What goes wrong before a request is out; it throws.</summary>
    public Action<Uri> Mistake { get; set; } = _ => { };

    /// <summary>Null for an address at which nobody is.</summary>
    public Uri? To(Uri address)
    {
        _asked.Enqueue(address);
        Mistake(address);
        return address.Host switch
        {
            "smba.trafficmanager.net" or "smba.infra.gcc.teams.microsoft.com" or "smba.infra.gov.teams.microsoft.us" =>
                new Uri(connector, address.PathAndQuery),
            "login.microsoftonline.com" or "login.microsoftonline.us" or "169.254.169.254" =>
                new Uri(entra, address.PathAndQuery),
            _ => null,
        };
    }
}

/// <summary>The network of <see cref="Speaking"/>.</summary>
internal sealed class Led(Lead lead) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        request.RequestUri = lead.To(request.RequestUri!)
            ?? throw new HttpRequestException(HttpRequestError.NameResolutionError);
        return base.SendAsync(request, ct);
    }
}

/// <summary>Keeps what is logged, with the exceptions.</summary>
internal sealed class LogBook(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
