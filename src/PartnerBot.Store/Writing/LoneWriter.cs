using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Store.Writing;

/// <summary>A database in memory for one caller who waits for each work before the next, as a rehearsal does: no
/// queue, no second thread, and what one work loaded the next one still has. A look must leave alone what it
/// sees.</summary>
internal sealed class LoneWriter : IWriter, IDisposable
{
    private readonly SqliteFile file = new(StoreOptions.InMemory.ConnectionString);
    private readonly SemaphoreSlim one = new(1);
    private readonly WarmDb warm;

    public LoneWriter()
    {
        warm = new WarmDb(file.ToWrite());
    }

    public Task<T> WriteAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> work, CancellationToken ct) =>
        AloneAsync(
            async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
                var result = await work(db, CancellationToken.None);
                await db.SaveChangesAsync(CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            },
            ct);

    public Task<T> ReadAsync<T>(Func<PartnerBotDb, CancellationToken, Task<T>> look, CancellationToken ct) =>
        AloneAsync(db => look(db, ct), ct);

    public void Dispose()
    {
        warm.Dispose();
        file.Dispose();
        one.Dispose();
    }

    internal Task<int> MigrateAsync(CancellationToken ct) => AloneAsync(
        async db =>
        {
            await db.Database.MigrateAsync(ct);
            return 0;
        },
        ct);

    private async Task<T> AloneAsync<T>(Func<SqliteDb, Task<T>> work, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        var kept = false;
        try
        {
            var result = await work(warm.Db);
            warm.LetPassingRowsGo();
            warm.Trim();
            kept = true;
            return result;
        }
        finally
        {
            if (!kept)
            {
                warm.Forget();
            }

            one.Release();
        }
    }
}
