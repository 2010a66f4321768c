namespace PartnerBot.Store.Writing;

/// <summary>One caller's work. Once begun it runs to its end: others share the transaction.</summary>
internal sealed class Work<T>(Func<PartnerBotDb, CancellationToken, Task<T>> work, CancellationToken ct) : IWork
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Done => done.Task;

    public bool TryGiveUp()
    {
        if (!ct.IsCancellationRequested)
        {
            return false;
        }

        done.TrySetCanceled(ct);
        return true;
    }

    public async Task RunAsync(PartnerBotDb db)
    {
        result = await work(db, CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    public void Finish() => done.TrySetResult(result);

    public void Fail(Exception problem) => done.TrySetException(problem);
}
