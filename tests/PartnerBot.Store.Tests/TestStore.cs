using PartnerBot.Testing;

namespace PartnerBot.Store.Tests;

/// <summary>An empty database of one kind, gone when it is disposed.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly string? folder;
    private readonly StoreOptions options;

    private TestStore(string? folder, StoreOptions options, IWriter writer) =>
        (this.folder, this.options, Writer) = (folder, options, writer);

    /// <summary>Every kind that can be had here; PostgreSQL where PARTNERBOT_TEST_POSTGRES says how to reach a
    /// server.</summary>
    public static TheoryData<string> Kinds => [.. KindNames];

    public static string[] KindNames => PostgresPlace.IsThere ? ["memory", "file", "postgres"] : ["memory", "file"];

    public IWriter Writer { get; }

    public static async Task<TestStore> OpenAsync(string kind)
    {
        var folder = kind == "file" ? Directory.CreateTempSubdirectory("partnerbot-").FullName : null;
        var options = kind switch
        {
            "memory" => StoreOptions.InMemory,
            "file" => new StoreOptions { ConnectionString = $"Data Source={Path.Combine(folder!, "partnerbot.db")}" },
            _ => await PostgresPlace.FreshAsync(),
        };
        return new TestStore(folder, options, await StoreSetup.OpenAsync(options, CancellationToken.None));
    }

    /// <summary>Another host, or an import beside it, at the same database.</summary>
    public async Task<TestStore> SecondAsync() =>
        new(null, options, await StoreSetup.OpenAsync(options, CancellationToken.None));

    public Task<T> WriteAsync<T>(Func<PartnerBotDb, Task<T>> work) =>
        Writer.WriteAsync((db, _) => work(db), CancellationToken.None);

    public Task WriteAsync(Action<PartnerBotDb> work) => WriteAsync(db =>
    {
        work(db);
        return Task.FromResult(0);
    });

    public Task<T> ReadAsync<T>(Func<PartnerBotDb, Task<T>> look) =>
        Writer.ReadAsync((db, _) => look(db), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)Writer).DisposeAsync();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
