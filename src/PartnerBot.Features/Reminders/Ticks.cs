using NodaTime;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>The three things a scheduler makes happen: no data, any order, any number of times. Whatever keeps time
/// calls these and nothing else, so that one scheduler can take another's place.</summary>
public sealed class Ticks(
    IWriter writer,
    DueWork due,
    RollCadences cadences,
    IEnumerable<IRoller> rollers,
    Ledger ledger,
    ReminderDispatcher dispatcher,
    Outbox outbox,
    IClock clock)
    : IDisposable
{
    private static readonly Duration HeardFor = Duration.FromDays(2);

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Rolls cadences forward, plans, opens and closes polls, settles dates, lets meetings pass; then changes
    /// whatever else changes by itself.</summary>
    public Task RollForwardAsync(CancellationToken ct) => AloneAsync(RollAsync, ct);

    /// <summary>Says what is due.</summary>
    public Task SayDueAsync(CancellationToken ct) => AloneAsync(dispatcher.SayDueAsync, ct);

    /// <summary>Sends what is owed.</summary>
    public Task SendOwedAsync(CancellationToken ct) => AloneAsync(outbox.SendOwedAsync, ct);

    /// <summary>All three, in the order in which one makes work for the next.</summary>
    public async Task AllAsync(CancellationToken ct)
    {
        await RollForwardAsync(ct);
        await SayDueAsync(ct);
        await SendOwedAsync(ct);
    }

    /// <summary>When the next thing falls due; null when nothing is waiting.</summary>
    public Task<Instant?> NextDueAsync(CancellationToken ct) => writer.ReadAsync(NextDueAsync, ct);

    /// <summary>Once, before the first tick: what a process that died was sending is owed again, and old deliveries
    /// are forgotten.</summary>
    public Task RecoverAsync(CancellationToken ct) => writer.WriteAsync(
        async (db, token) =>
        {
            await due.ReleaseOwnAsync(db, clock.GetCurrentInstant(), token);
            return await due.ForgetSeenAsync(db, clock.GetCurrentInstant() - HeardFor, token);
        },
        ct);

    public void Dispose() => one.Dispose();

    private async Task RollAsync(CancellationToken ct)
    {
        await cadences.RollAsync(ct);
        foreach (var roller in rollers)
        {
            while (await writer.WriteAsync((db, token) => RollBatchAsync(db, roller, token), ct) == IRoller.Batch)
            {
                ct.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<int> RollBatchAsync(PartnerBotDb db, IRoller roller, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var rolled = await roller.RollBatchAsync(db, now, ct);
        if (rolled > 0)
        {
            await ledger.KeepAsync(db, now, ct);
        }

        return rolled;
    }

    private async Task<Instant?> NextDueAsync(PartnerBotDb db, CancellationToken ct)
    {
        var first = await due.NextDueAsync(db, ct);
        foreach (var roller in rollers)
        {
            var next = await roller.NextAsync(db, ct);
            first = next is null || first < next ? first : next;
        }

        return first;
    }

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
