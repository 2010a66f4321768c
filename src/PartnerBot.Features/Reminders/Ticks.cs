using NodaTime;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>The three things a scheduler makes happen: no data, any order, any number of times. Whatever keeps time
/// calls these and nothing else, so that one scheduler can take another's place.</summary>
public sealed class Ticks(
    IWriter writer, DueWork due, RollCadences cadences, ReminderDispatcher dispatcher, Outbox outbox, IClock clock)
    : IDisposable
{
    private static readonly Duration HeardFor = Duration.FromDays(2);

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Rolls cadences forward: plans, opens and closes polls, settles dates, lets meetings pass.</summary>
    public Task RollForwardAsync(CancellationToken ct) => AloneAsync(cadences.RollAsync, ct);

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
    public Task<Instant?> NextDueAsync(CancellationToken ct) =>
        writer.ReadAsync((db, token) => due.NextDueAsync(db, token), ct);

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
