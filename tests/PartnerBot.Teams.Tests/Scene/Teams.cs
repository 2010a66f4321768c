using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>The channel behind a real server, between a fake front desk and a dummy connector.</summary>
public sealed class Teams : IAsyncDisposable
{
    /// <summary>The bot's app id, its own tenant, and where the connector is, when it is not in local mode.</summary>
    public const string AppId = "7f0ae2a1-0f3b-4a5e-9b57-6a0f3cbb0a11";

    /// <inheritdoc cref="AppId"/>
    public const string Tenant = "00000000-1111-4000-8000-00000000000a";

    /// <inheritdoc cref="AppId"/>
    public const string ServiceUrl = $"https://{TestNetwork.ConnectorHost}/emea/";

    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly TaskCompletionSource _hungUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Teams(WebApplication app, DummyConnector connector, TestNetwork network)
    {
        _app = app;
        Connector = connector;
        Network = network;
        _client = new HttpClient();
    }

    /// <summary>What the channel reaches when it is not in local mode.</summary>
    public TestNetwork Network { get; }

    /// <summary>What the bot waits by. It stands still.</summary>
    public FakeTime Time => (FakeTime)_app.Services.GetRequiredService<TimeProvider>();

    public SteppingClock Clock => (SteppingClock)_app.Services.GetRequiredService<NodaTime.IClock>();

    /// <summary>Ends when the bot has noticed that a caller hung up.</summary>
    public Task HungUp => _hungUp.Task.WaitAsync(Patience.Ours);

    /// <summary>Everything that was logged.</summary>
    public required IReadOnlyCollection<string> Logged { get; init; }

    public FakeInbox Inbox => (FakeInbox)_app.Services.GetRequiredService<IInbox>();

    /// <summary>What runs beside the requests; each ends when the bot is stopped.</summary>
    public IReadOnlyList<Task> Background =>
        [.. _app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Select(one => one.ExecuteTask!)];

    public FakeDesk Desk => (FakeDesk)_app.Services.GetRequiredService<IFrontDesk>();

    public DummyConnector Connector { get; }

    /// <summary>What it answers to whatever is looked up, and what that was.</summary>
    public FakeSearch Search => (FakeSearch)_app.Services.GetRequiredService<ISearchDesk>();

    public Uri Door => new(_app.Urls.First() + "/api/messages");

    public IMessenger Messenger => _app.Services.GetRequiredService<IMessenger>();

    public static Task<Teams> StartAsync() => StartAsync(Patience.Local);

    public static async Task<Teams> StartAsync(
        TeamsOptions options, Action<TestIssuer>? world = null, FakeInbox? inbox = null, FakeDesk? desk = null)
    {
        var connector = await DummyConnector.StartAsync();
        var network = new TestNetwork(connector);
        world?.Invoke(network.Issuer);
        var builder = WebApplication.CreateSlimBuilder();
        var log = new ConcurrentQueue<string>();
        builder.Logging.ClearProviders().AddProvider(new LogBook(log));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Timeout.InfiniteTimeSpan)
            .AddSingleton<TimeProvider>(new FakeTime())
            .AddTeams(options)
            .AddSingleton<IFrontDesk>(desk ?? new FakeDesk())
            .AddSingleton<ISearchDesk, FakeSearch>()
            .AddSingleton<IInbox>(inbox ?? new FakeInbox())
            .AddSingleton<NodaTime.IClock, SteppingClock>();
        if (options.Mode == TeamsMode.Channel)
        {
            builder.Services.AddSingleton<TeamsTransport>(network.Connect);
        }

        var app = builder.Build();
        var teams = new Teams(app, connector, network) { Logged = log };
        app.Use(teams.WatchAsync);
        app.MapTeams();
        await app.StartAsync();
        return teams;
    }

    /// <summary>The channel as it is in a tenant, with tokens and all.</summary>
    public static Task<Teams> StartInTenantAsync(TeamsLimits? limits = null, Action<TestIssuer>? world = null) =>
        StartAsync(InTenant with { Limits = limits ?? new TeamsLimits() }, world);

    /// <summary>The options of a bot in a tenant.</summary>
    public static TeamsOptions InTenant { get; } = new()
    {
        Mode = TeamsMode.Channel,
        ConnectorPatience = Duration.FromTimeSpan(Patience.Ours),
        App = new TeamsApp(AppId, TeamsAppType.SingleTenant, TeamsCredential.OfSecret("a secret of the tests"))
        {
            TenantId = Tenant,
            AllowedTenants = [Tenant],
        },
    };

    /// <summary>Options for a test in which the connector never answers.</summary>
    public static TeamsOptions Impatient { get; } =
        new() { Mode = TeamsMode.Local, ConnectorPatience = Duration.FromMilliseconds(300) };

    /// <summary>A recorded activity with ids of our own, addressed by this connector.</summary>
    public JsonObject Recorded(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Fixtures", name + ".json");
        var activity = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        activity["serviceUrl"] = Connector.Url + "/_connector";
        return activity;
    }

    /// <summary>The same as it comes from a tenant, with a token that is good.</summary>
    public Letter Letter(string recorded)
    {
        var text = Recorded(recorded).ToJsonString().Replace("28:partnerbot", "28:" + AppId, StringComparison.Ordinal);
        var activity = JsonNode.Parse(text)!.AsObject();
        activity["serviceUrl"] = ServiceUrl;
        return new Letter(activity, Clock.GetCurrentInstant());
    }

    public Task<HttpResponseMessage> SendAsync(Letter letter) => _client.SendAsync(letter.ToRequest(Door));

    /// <summary>A personal message with these words.</summary>
    public JsonObject Message(string text)
    {
        var activity = Recorded("personal-message");
        activity["text"] = text;
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    public Task<HttpResponseMessage> PostAsync(string body) =>
        PostAsync(new StringContent(body, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> PostAsync(HttpContent body) => _client.PostAsync(Door, body);

    /// <summary>Posts, and hangs up when told to.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonNode activity, CancellationToken hangUp) =>
        _client.PostAsync(Door, JsonContent.Create(activity), hangUp);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method) =>
        _client.SendAsync(new HttpRequestMessage(method, Door));

    /// <summary>Posts an activity that must be taken, and gives what the desk heard of it last.</summary>
    public async Task<Incoming> HearAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Desk.LastHeard;
    }

    /// <summary>What Teams is sent when this is the reply to a message.</summary>
    public async Task<JsonNode> SentAsync(Reply reply)
    {
        Desk.Says(reply);
        await HearAsync(Message("hello"));
        return Connector.Received[^1].Body;
    }

    /// <summary>The card that Teams is sent for this one.</summary>
    public async Task<JsonNode> SentCardAsync(Card card) =>
        (await SentAsync(Reply.Show(card)))["attachments"]![0]!["content"]!;

    /// <summary>Stops the host, which waits for everybody in it to come to an end.</summary>
    public Task StopAsync() => _app.StopAsync().WaitAsync(Patience.Ours);

    private Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        context.RequestAborted.Register(() => _hungUp.TrySetResult());
        return next(context);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        Network.Dispose();
    }
}
