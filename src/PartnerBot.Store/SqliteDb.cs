using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerBot.Store.Columns;
using PartnerBot.Store.Writing;

namespace PartnerBot.Store;

/// <summary>What is kept, in SQLite: ids and instants as text that sorts.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : PartnerBotDb(options)
{
    private readonly Watch? watch;

    /// <summary>A context that lives long.</summary>
    internal SqliteDb(DbContextOptions<SqliteDb> options, Fields fields)
        : this(options)
    {
        watch = new Watch(ChangeTracker, fields);
    }

    internal override void Forget()
    {
        base.Forget();
        watch?.Forget();
    }

    protected override IReadOnlyList<EntityEntry> LookForChanges() => watch?.FindChanges() ?? base.LookForChanges();

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
