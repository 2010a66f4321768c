using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBot.Store.Writing;

/// <summary>One SQLite database: the one connection that writes, and contexts on it and beside it.</summary>
internal sealed class SqliteFile : IDisposable
{
    // WAL lets readers go on while it writes; FULL puts every commit on disk before it is answered.
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;";

    private readonly SqliteConnection connection;
    private readonly Fields fields = new();
    private readonly KeptStatements statements = new();
    private readonly DbContextOptions<SqliteDb> toWrite;
    private readonly DbContextOptions<SqliteDb> toRead;

    public SqliteFile(string connectionString)
    {
        var address = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        IsInMemory = address.DataSource == ":memory:" || address.Mode == SqliteOpenMode.Memory;
        connection = new SqliteConnection(address.ToString());
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = Settings;
        settings.ExecuteNonQuery();
        toWrite = Configure(
            new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).AddInterceptors(statements));
        var reading = new DbContextOptionsBuilder<SqliteDb>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        address.Pooling = true;
        address.Mode = SqliteOpenMode.ReadOnly;
        toRead = Configure(IsInMemory ? reading.UseSqlite(connection) : reading.UseSqlite(address.ToString()));
    }

    /// <summary>True when nobody but the writing connection can see it.</summary>
    public bool IsInMemory { get; }

    /// <summary>A context on the connection that writes.</summary>
    public SqliteDb ToWrite() => new(toWrite, fields);

    /// <summary>A context that only reads; on a connection of its own where there can be one.</summary>
    public SqliteDb ToRead() => new(toRead);

    /// <summary>Changes when somebody else wrote into the file: an import beside the running host.</summary>
    public long VersionOfOthers()
    {
        using var version = connection.CreateCommand();
        version.CommandText = "PRAGMA data_version";
        return (long)version.ExecuteScalar()!;
    }

    public bool HasCurrentTables() => Schema.IsCurrent(connection);

    public bool HasNewerTables() => Schema.IsNewer(connection);

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
        if (!IsInMemory)
        {
            using var db = ToRead();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
    }

    // That the migrations match the model is a test; comparing them at every start takes longer than the start itself.
    private static DbContextOptions<SqliteDb> Configure(DbContextOptionsBuilder<SqliteDb> options) => options
        .EnableThreadSafetyChecks(false)
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
        .Options;
}
