using NodaTime;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>The three things a scheduler makes happen: no data, any order, any number of times. Whatever keeps time
/// calls these and nothing else, so that one scheduler can take another's place.</summary>
public sealed class Ticks(
    IWriter writer,
    DueWork due,
    IEnumerable<IRolling> rollings,
    ReminderDispatcher dispatcher,
    Outbox outbox,
    IClock clock)
    : IDisposable
{
    // What one thing makes due is done in the same tick; a ring would be left to the next.
    private const int MostRounds = 20;

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Rolls cadences forward, plans, opens and closes polls, settles dates, lets meetings pass; then changes
    /// whatever else changes by itself.</summary>
    public Task RollForwardAsync(CancellationToken ct) => AloneAsync(RollAsync, ct);

    /// <summary>Says what is due.</summary>
    public Task SayDueAsync(CancellationToken ct) => AloneAsync(dispatcher.SayDueAsync, ct);

    /// <summary>Sends what is owed.</summary>
    public Task SendOwedAsync(CancellationToken ct) => AloneAsync(outbox.SendOwedAsync, ct);

    /// <summary>All three, in the order in which one makes work for the next.</summary>
    public Task AllAsync(CancellationToken ct) => AloneAsync(AllInTurnAsync, ct);

    /// <summary>When the next thing falls due; null when nothing is waiting.</summary>
    public async Task<Instant?> NextDueAsync(CancellationToken ct)
    {
        var first = await FirstDueAsync(ct);
        return first.Count > 0 ? first.Values.Min() : null;
    }

    /// <summary>Once, before the first tick: what a process that died was sending is owed again.</summary>
    public Task RecoverAsync(CancellationToken ct) => writer.WriteAsync(
        (db, token) => due.ReleaseOwnAsync(db, clock.GetCurrentInstant(), token), ct);

    public void Dispose() => one.Dispose();

    private async Task RollAsync(CancellationToken ct)
    {
        for (var round = 0; round < MostRounds && await RollAsync(await FirstDueAsync(ct), ct); round++)
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task AllInTurnAsync(CancellationToken ct)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var first = await FirstDueAsync(ct);
            if (await RollAsync(first, ct))
            {
                continue;
            }

            if (IsDue(first, typeof(Reminder)))
            {
                await dispatcher.SayDueAsync(ct);
            }
            else if (IsDue(first, typeof(Post)))
            {
                await outbox.SendOwedAsync(ct);
            }
            else
            {
                return;
            }
        }
    }

    // False when nothing of what rolls was due.
    private async Task<bool> RollAsync(IReadOnlyDictionary<Type, Instant> first, CancellationToken ct)
    {
        List<IRolling> due = [.. rollings.Where(rolling => IsDue(first, rolling.Kind))];
        foreach (var rolling in due)
        {
            while (await writer.WriteAsync((db, token) => RollBatchAsync(db, rolling, token), ct) == IRolling.Batch)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return due.Count > 0;
    }

    private Task<int> RollBatchAsync(PartnerBotDb db, IRolling rolling, CancellationToken ct) =>
        rolling.RollBatchAsync(db, clock.GetCurrentInstant(), ct);

    private bool IsDue(IReadOnlyDictionary<Type, Instant> first, Type kind) =>
        first.TryGetValue(kind, out var at) && at <= clock.GetCurrentInstant();

    private Task<IReadOnlyDictionary<Type, Instant>> FirstDueAsync(CancellationToken ct) =>
        writer.ReadAsync(due.FirstDueAsync, ct);

    // Two of the same at once would only wait for each other; the time machine must not be overtaken by the scheduler.
    private async Task AloneAsync(Func<CancellationToken, Task> tick, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await tick(ct);
        }
        finally
        {
            one.Release();
        }
    }
}
