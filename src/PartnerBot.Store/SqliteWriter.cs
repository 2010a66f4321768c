using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerBot.Store.Writing;

namespace PartnerBot.Store;

/// <summary>The one writer of a SQLite database: what waits while a transaction goes to disk shares the next
/// one.</summary>
/// <remarks>Works run one after another, each seeing what those before it did. When one of them fails, nothing of the
/// batch is kept, and each runs again alone, so that a work is answered for nobody's fault but its own.</remarks>
public sealed class SqliteWriter : IWriter, IAsyncDisposable, IDisposable
{
    private const int MostTogether = 64;
    private const int MostWaiting = 4096;

    private readonly SqliteFile file;
    private readonly Task loop;
    private readonly SemaphoreSlim connection = new(1, 1);
    private readonly Channel<IWork> queue = Channel.CreateBounded<IWork>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private WarmDb? warm;
    private long versionOfOthers;

    public SqliteWriter(string connectionString)
    {
        file = new SqliteFile(connectionString);
        versionOfOthers = file.VersionOfOthers();
        using (ExecutionContext.SuppressFlow())
        {
            loop = Task.Run(DrainAsync);
        }
    }

    public async Task<T> WriteAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var waiting = new Work<T>(work, ct);
        while (!queue.Writer.TryWrite(waiting))
        {
            ObjectDisposedException.ThrowIf(!await queue.Writer.WaitToWriteAsync(ct), this);
        }

        return await waiting.Done;
    }

    public async Task<T> ReadAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> look, CancellationToken ct)
    {
        if (!file.IsInMemory)
        {
            return await LookAsync(look, ct);
        }

        await connection.WaitAsync(ct);
        try
        {
            return await LookAsync(look, ct);
        }
        finally
        {
            connection.Release();
        }
    }

    /// <summary>Finishes what waits, then closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (queue.Writer.TryComplete())
        {
            await loop;
            warm?.Dispose();
            file.Dispose();
            connection.Dispose();
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    internal async Task MigrateAsync(CancellationToken ct)
    {
        await connection.WaitAsync(ct);
        try
        {
            if (file.HasNewerTables())
            {
                throw new NewerTablesException();
            }

            if (!file.HasCurrentTables())
            {
                await using var db = file.ToWrite();
                await db.Database.MigrateAsync(ct);
            }
        }
        finally
        {
            connection.Release();
        }
    }

    // A deferred transaction: every query of one look sees the same moment.
    private async Task<T> LookAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> look, CancellationToken ct)
    {
        await using var db = file.ToRead();
        await using var moment = await db.BeginReadingAsync(ct);
        return await look(db, ct);
    }

    private async Task DrainAsync()
    {
        var batch = new List<IWork>(MostTogether);
        while (await queue.Reader.WaitToReadAsync())
        {
            await connection.WaitAsync();
            try
            {
                TakeInto(batch);
                await WriteAsync(batch);
            }
            finally
            {
                connection.Release();
            }
        }
    }

    private void TakeInto(List<IWork> batch)
    {
        batch.Clear();
        while (batch.Count < MostTogether && queue.Reader.TryRead(out var work))
        {
            if (!work.TryGiveUp())
            {
                batch.Add(work);
            }
        }
    }

    private async Task WriteAsync(List<IWork> batch)
    {
        try
        {
            await TogetherAsync(batch);
        }
        catch (Exception)
        {
            // Whatever it was, each work meets it again alone, and its caller is told.
            warm?.Dispose();
            warm = null;
            foreach (var work in batch)
            {
                await AloneAsync(work);
            }
        }
    }

    private async Task TogetherAsync(List<IWork> batch)
    {
        warm ??= new WarmDb(file.ToWrite());
        warm.Trim();
        await using var transaction = await BeginAsync(warm);
        foreach (var work in batch)
        {
            // Asked again: those before it may have taken longer than its caller would wait.
            if (!work.TryGiveUp())
            {
                await work.RunAsync(warm.Db);
                warm.LetPassingRowsGo();
            }
        }

        await transaction.CommitAsync();
        batch.ForEach(work => work.Finish());
    }

    private async Task<IDbContextTransaction> BeginAsync(WarmDb db)
    {
        var transaction = await db.Db.Database.BeginTransactionAsync();
        if (file.VersionOfOthers() is var version && version != versionOfOthers)
        {
            db.Forget();
            versionOfOthers = version;
        }

        return transaction;
    }

    private async Task AloneAsync(IWork work)
    {
        if (work.TryGiveUp())
        {
            return;
        }

        try
        {
            await using var db = file.ToWrite();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await work.RunAsync(db);
            await transaction.CommitAsync();
            work.Finish();
        }
        catch (Exception problem)
        {
            work.Fail(problem);
        }
    }
}
