namespace PartnerBot.Store;

/// <summary>Which database keeps everything.</summary>
public enum StoreProvider
{
    /// <summary>One file beside the program; one host.</summary>
    Sqlite,

    /// <summary>A server; any number of hosts.</summary>
    Postgres,
}

/// <summary>Where everything is kept.</summary>
public sealed class StoreOptions
{
    /// <summary>A database that is gone when its writer is disposed: for rehearsals and tests.</summary>
    public static StoreOptions InMemory => new() { ConnectionString = "Data Source=:memory:" };

    public StoreProvider Provider { get; set; } = StoreProvider.Sqlite;

    /// <summary>As the provider wants it; for SQLite the folder must be there, the file need not.</summary>
    public string ConnectionString { get; set; } = "Data Source=partnerbot.db";
}
