using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using PartnerBot.Store.Writing;

namespace PartnerBot.Store;

/// <summary>A writer of a PostgreSQL database: each work has a transaction of its own, and runs again when another
/// host's, or another of this one's, came in between.</summary>
/// <remarks>Works that lost run again one by one, and new ones wait until none of them is left: those that meet on one
/// row go through it in turn instead of losing to each other again.</remarks>
public sealed class PostgresWriter : IWriter, IAsyncDisposable, IDisposable
{
    private const int MostTries = 6;
    private const int MostAtOnce = 24;

    private readonly NpgsqlDataSource source;
    private readonly DbContextOptions<PostgresDb> toWrite;
    private readonly DbContextOptions<PostgresDb> toRead;
    private readonly SemaphoreSlim room = new(MostAtOnce);
    private readonly SemaphoreSlim turn = new(1);

    public PostgresWriter(string connectionString)
    {
        source = NpgsqlDataSource.Create(connectionString);
        toWrite = Configure(new DbContextOptionsBuilder<PostgresDb>());
        toRead = Configure(
            new DbContextOptionsBuilder<PostgresDb>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
    }

    public async Task<T> WriteAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await room.WaitAsync(ct);
        try
        {
            await turn.WaitAsync(ct);
            turn.Release();
            return await TryAsync(work, ct);
        }
        catch (Exception problem) when (Collision.Is(problem))
        {
            return await AgainAsync(work, ct);
        }
        finally
        {
            room.Release();
        }
    }

    public async Task<T> ReadAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> look, CancellationToken ct)
    {
        await using var db = new PostgresDb(toRead);
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        return await look(db, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        room.Dispose();
        turn.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    internal async Task MigrateAsync(CancellationToken ct)
    {
        await using var db = new PostgresDb(toWrite);
        if (await db.HasNewerTablesAsync(ct))
        {
            throw new NewerTablesException();
        }

        await db.Database.MigrateAsync(ct);
    }

    private async Task<T> AgainAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            for (var tries = 2; ; tries++)
            {
                try
                {
                    return await TryAsync(work, ct);
                }
                catch (Exception problem) when (tries < MostTries && Collision.Is(problem))
                {
                    // Whoever was first has committed: the next try sees what they did.
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<T> TryAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var db = new PostgresDb(toWrite);
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        var result = await work(db, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    // That the migrations match the model is a test, and need not be found out at every start.
    private DbContextOptions<PostgresDb> Configure(DbContextOptionsBuilder<PostgresDb> options) => options
        .UseNpgsql(source)
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
        .Options;
}
