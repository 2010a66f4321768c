using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Features;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>The whole bot behind its real endpoint: what is posted at the door is heard by the real front desk, kept in
/// SQLite, and answered to a dummy connector. Its rosters know everybody of the partnership by address.</summary>
public sealed class WholeBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();
    private int _activities;

    private WholeBot(WebApplication app, DummyConnector connector)
    {
        (_app, Connector) = (app, connector);
    }

    public DummyConnector Connector { get; }

    public FakeClock Clock => _app.Services.GetRequiredService<FakeClock>();

    /// <summary>What the bot waits by. It stands still.</summary>
    public FakeTime Time => (FakeTime)_app.Services.GetRequiredService<TimeProvider>();

    public Ticks Ticks => _app.Services.GetRequiredService<Ticks>();

    /// <summary>People whose account shows no address.</summary>
    public HashSet<string> Guests { get; } = [];

    public static Task<WholeBot> StartAsync() => StartAsync(PartnerBot.Testing.Some.Axis);

    public static async Task<WholeBot> StartAsync(PartnerBot.Testing.Scene scene)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddStore(StoreOptions.InMemory)
            .AddSingleton(new FakeClock(PartnerBot.Testing.Some.Monday))
            .AddSingleton<IMovableClock>(found => found.GetRequiredService<FakeClock>())
            .AddSingleton<IClock>(found => found.GetRequiredService<FakeClock>())
            .AddSingleton(new PublicAddress(new Uri("https://bot.example.org")))
            .AddSingleton<TimeProvider>(new FakeTime())
            .AddTeams(Patience.Local)
            .AddFeatures();
        var app = builder.Build();
        await app.Services.GetRequiredService<IWriter>().MigrateAsync(CancellationToken.None);
        app.MapTeams();
        await app.StartAsync();
        var bot = new WholeBot(app, await DummyConnector.StartAsync());
        await bot.ChangeAsync(scene.AddTo);
        bot.Connector.Answers = bot.AnswerAsync;
        return bot;
    }

    /// <summary>Changes what is kept, behind the bot's back.</summary>
    public Task ChangeAsync(Action<PartnerBotDb> change) => _app.Services.GetRequiredService<IWriter>().WriteAsync(
        (db, _) =>
        {
            change(db);
            return Task.FromResult(0);
        },
        CancellationToken.None);

    /// <summary>What is kept of a room; null when nothing is.</summary>
    public Task<Room?> RoomAsync(string id) => _app.Services.GetRequiredService<IWriter>()
        .ReadAsync((db, token) => db.FindRoomAsync("teams", id, token), CancellationToken.None);

    /// <summary>Somebody says something, in their own chat where no other room is named.</summary>
    public JsonObject Said(string who, string text, string room = "") => Activity("message", who, room).With(activity =>
    {
        activity["text"] = room.Length == 0 ? text : "<at>PartnerBot</at> " + text;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>PartnerBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PartnerBot" },
        });
    });

    /// <summary>Somebody presses a button with this phrase.</summary>
    public JsonObject Pressed(string who, string says, string room = "")
    {
        var activity = Activity("invoke", who, room);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "say",
                ["data"] = new JsonObject { ["say"] = says, ["rev"] = 1 },
            },
        };
        return activity;
    }

    /// <summary>An activity of any kind.</summary>
    public JsonObject Activity(string type, string who, string room = "")
    {
        var kind = room.Length == 0 ? "personal" : room.Contains("thread.tacv2") ? "channel" : "groupChat";
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = $"m-{++_activities}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = Connector.Url + "/emea",
            ["from"] = new JsonObject
            {
                ["id"] = $"29:{who}",
                ["name"] = char.ToUpperInvariant(who[0]) + who[1..],
                ["aadObjectId"] = ObjectIdOf(who),
            },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PartnerBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = room.Length == 0 ? $"a:{who}" : room,
                ["conversationType"] = kind,
                ["tenantId"] = "t-1",
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t-1" } },
        };
    }

    /// <summary>Posts it, and gives the words of the answer in the response; empty where that holds none.</summary>
    public async Task<string> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri(_app.Urls.First() + "/api/messages"), content);
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Posts it, and gives the message that answers it, with what was said before it arrived.</summary>
    public async Task<string> AskAsync(JsonObject activity)
    {
        var before = Posts.Count;
        await PostAsync(activity);
        await UntilAsync(() => Posts.Count > before);
        return Posts[^1].Text;
    }

    /// <summary>All that was said, in its order.</summary>
    public IReadOnlyList<Received> Posts => [.. Connector.Received.Where(request => request.Method == "POST")];

    /// <summary>Waits for something that is on its way.</summary>
    public static async Task UntilAsync(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(Patience.Ours);
        while (!happened())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Moves time on and does what falls due.</summary>
    public async Task ForwardAsync(Duration by)
    {
        Clock.Advance(by);
        await Ticks.AllAsync(CancellationToken.None);
    }

    public static string ObjectIdOf(string who) => $"aaaaaaaa-0000-4000-8000-{who.Length:D6}{who[0] - 'a':D6}";

    public Task AnswerAsync(Received request, HttpResponse response) => request.Method != "GET"
        ? DummyConnector.AcceptAsync(request, response)
        : MemberAsync(request.Target[(request.Target.LastIndexOf('/') + 1)..], response);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private Task MemberAsync(string id, HttpResponse response)
    {
        var who = Uri.UnescapeDataString(id).Replace("29:", "", StringComparison.Ordinal);
        response.ContentType = "application/json";
        var email = Guests.Contains(who) ? "" : PartnerBot.Testing.Scene.EmailOf(who);
        response.StatusCode = (int)HttpStatusCode.OK;
        return response.WriteAsync($$"""{"id":"29:{{who}}","name":"{{who}}","email":"{{email}}"}""");
    }
}

/// <summary>Changes to an activity.</summary>
public static class ActivityChanges
{
    public static JsonObject With(this JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }
}
