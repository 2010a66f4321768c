using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Features;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Testing;

/// <summary>A whole bot in memory: the real front desk, features, reminders and SQLite, with a channel and a clock of
/// the test's own.</summary>
/// <remarks>People are called by their lower-case names ("ann"). Time stands still until the test moves it.</remarks>
public sealed partial class Talk : IDisposable
{
    /// <summary>The group chat that is meant where a test names none.</summary>
    public const string Group = "group";

    private readonly ServiceProvider services;
    private readonly Scene[] scenes;
    private readonly Dictionary<string, int> heard = [];
    private int deliveries;

    private Talk(Scene[] scenes, ServiceProvider services)
    {
        (this.scenes, this.services) = (scenes, services);
        Clock = services.GetRequiredService<FakeClock>();
        Messenger = services.GetRequiredService<FakeMessenger>();
    }

    public FakeClock Clock { get; }

    public FakeMessenger Messenger { get; }

    public IWriter Store => Get<IWriter>();

    /// <summary>On Monday 2 March 2026, 09:00 in London, with these partnerships; with <see cref="Some.Axis"/> where
    /// none is given.</summary>
    public static Task<Talk> WithAsync(params Scene[] scenes) => WithAsync(_ => { }, scenes);

    /// <summary>The same in local mode, where people can move the clock.</summary>
    public static Task<Talk> InLocalModeAsync(params Scene[] scenes) =>
        WithAsync(services => services.AddTimeMachine(), scenes);

    private static async Task<Talk> WithAsync(Action<IServiceCollection> more, Scene[] scenes)
    {
        var services = Build(await WhereAsync());
        more(services);
        var talk = new Talk(scenes.Length > 0 ? scenes : [Some.Axis], services.BuildServiceProvider());
        await talk.Store.MigrateAsync(CancellationToken.None);
        await talk.ChangeAsync(db => talk.scenes.ToList().ForEach(scene => scene.AddTo(db)));
        return talk;
    }

    /// <summary>A part of the bot, for what cannot be said.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Changes what is kept, behind the bot's back.</summary>
    public Task ChangeAsync(Action<PartnerBotDb> change) => Store.WriteAsync(
        (db, _) =>
        {
            change(db);
            return Task.FromResult(0);
        },
        CancellationToken.None);

    /// <summary>Looks at what is kept.</summary>
    public Task<T> LookAsync<T>(Func<PartnerBotDb, Task<T>> look) =>
        Store.ReadAsync((db, _) => look(db), CancellationToken.None);

    public void Dispose() => services.Dispose();

    // The same tests say whether the bot is the same on a server.
    private static async Task<StoreOptions> WhereAsync() =>
        PostgresPlace.IsThere && Environment.GetEnvironmentVariable("PARTNERBOT_TEST_TALK") == "postgres"
            ? await PostgresPlace.FreshAsync()
            : StoreOptions.InMemory;

    private static IServiceCollection Build(StoreOptions store) => new ServiceCollection()
        .AddLogging()
        .AddStore(store)
        .AddSingleton(new FakeClock(Some.Monday))
        .AddSingleton<IMovableClock>(found => found.GetRequiredService<FakeClock>())
        .AddSingleton<IClock>(found => found.GetRequiredService<FakeClock>())
        .AddSingleton(_ => new FakeMessenger())
        .AddSingleton<IMessenger>(found => found.GetRequiredService<FakeMessenger>())
        .AddSingleton(new PublicAddress(new Uri("https://bot.example.org")))
        .AddSingleton<TimeMachine>()
        .AddFeatures();
}
