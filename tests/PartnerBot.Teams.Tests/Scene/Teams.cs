using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>The channel behind a real server, between a fake front desk and a dummy connector.</summary>
public sealed class Teams : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private Teams(WebApplication app, FakeDesk desk, FakeSearch search, DummyConnector connector)
    {
        _app = app;
        Desk = desk;
        Search = search;
        Connector = connector;
        _client = new HttpClient();
    }

    public FakeDesk Desk { get; }

    public DummyConnector Connector { get; }

    /// <summary>What it answers to whatever is looked up, and what that was.</summary>
    public FakeSearch Search { get; }

    public Uri Door => new(_app.Urls.First() + "/api/messages");

    public IMessenger Messenger => _app.Services.GetRequiredService<IMessenger>();

    public static Task<Teams> StartAsync() => StartAsync(new TeamsOptions { Mode = TeamsMode.Local });

    public static async Task<Teams> StartAsync(TeamsOptions options)
    {
        var (desk, search) = (new FakeDesk(), new FakeSearch());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddTeams(options).AddSingleton<IFrontDesk>(desk).AddSingleton<ISearchDesk>(search);
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return new Teams(app, desk, search, await DummyConnector.StartAsync());
    }

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

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
