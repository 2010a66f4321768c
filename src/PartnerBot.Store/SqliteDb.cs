using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Store.Columns;

namespace PartnerBot.Store;

/// <summary>What is kept, in SQLite: ids and instants as text that sorts.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : PartnerBotDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.AddSharedColumns();
        configurationBuilder.AddIds(typeof(IdText<>));
        configurationBuilder.Properties<NodaTime.Instant>().HaveConversion<InstantText>();
    }

    /// <summary>A transaction that takes no lock: all that is read until its end is of one moment.</summary>
    internal async Task<SqliteTransaction> BeginReadingAsync(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)Database.GetDbConnection();
        var moment = connection.BeginTransaction(deferred: true);
        await Database.UseTransactionAsync(moment, ct);
        return moment;
    }
}
