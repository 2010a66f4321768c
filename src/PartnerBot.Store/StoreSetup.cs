using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Store.Writing;

namespace PartnerBot.Store;

/// <summary>Opens what is kept.</summary>
public static class StoreSetup
{
    /// <summary>Registers the one <see cref="IWriter"/>. Nothing is opened before it is asked for.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options) =>
        services.AddSingleton(_ => Open(options));

    /// <summary>Opens it as it is; whoever opens it disposes of it, which finishes the work that waits.</summary>
    public static IWriter Open(StoreOptions options) => options.Provider switch
    {
        StoreProvider.Sqlite => new SqliteWriter(options.ConnectionString),
        StoreProvider.Postgres => new PostgresWriter(options.ConnectionString),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "No such store."),
    };

    /// <summary>A fresh database in memory for one caller, who waits for each work before the next; gone when it is
    /// disposed.</summary>
    public static async Task<IWriter> OpenForOneAsync(CancellationToken ct)
    {
        var writer = new LoneWriter();
        await writer.MigrateAsync(ct);
        return writer;
    }

    /// <summary>Opens it, new or old, and brings its tables up to this version.</summary>
    /// <exception cref="NewerTablesException">A newer version has been at it.</exception>
    public static async Task<IWriter> OpenAsync(StoreOptions options, CancellationToken ct)
    {
        var writer = Open(options);
        await writer.MigrateAsync(ct);
        return writer;
    }

    /// <summary>Brings the tables up to this version. Before anything else, and by one host at a time.</summary>
    /// <exception cref="NewerTablesException">A newer version has been at it.</exception>
    public static Task MigrateAsync(this IWriter writer, CancellationToken ct) => writer switch
    {
        SqliteWriter sqlite => sqlite.MigrateAsync(ct),
        PostgresWriter postgres => postgres.MigrateAsync(ct),
        _ => throw new ArgumentOutOfRangeException(nameof(writer), writer, "No such store."),
    };
}
