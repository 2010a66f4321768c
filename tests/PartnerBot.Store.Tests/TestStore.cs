namespace PartnerBot.Store.Tests;

/// <summary>An empty database of one kind, gone when it is disposed.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly string? folder;

    private TestStore(string kind, string? folder, IWriter writer) => (Kind, this.folder, Writer) = (kind, folder, writer);

    /// <summary>Every kind that can be had here; PostgreSQL where PARTNERBOT_TEST_POSTGRES says how to reach a server.</summary>
    public static TheoryData<string> Kinds => PostgresPlace.IsThere ? ["memory", "file", "postgres"] : ["memory", "file"];

    public string Kind { get; }

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
        return new TestStore(kind, folder, await StoreSetup.OpenAsync(options, CancellationToken.None));
    }

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
