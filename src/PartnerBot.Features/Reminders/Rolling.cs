using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Finds the things of one kind that have come due, and hands each to whoever knows what becomes of
/// it.</summary>
public interface IRolling
{
    /// <summary>How many things one transaction changes at most.</summary>
    const int Batch = 50;

    /// <summary>The kind of thing.</summary>
    Type Kind { get; }

    /// <returns>How many there were; fewer than <see cref="Batch"/> when none is left.</returns>
    Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct);
}

/// <summary>See <see cref="IRolling"/>.</summary>
public static class Rolling
{
    /// <summary>From now on what has come due of this kind is rolled by this roller. Kinds are rolled in the order in
    /// which they were added.</summary>
    public static IServiceCollection AddRoller<T, TRoller>(this IServiceCollection services)
        where T : class, IRolls
        where TRoller : class, IRoller<T> => services
        .AddSingleton<IRoller<T>, TRoller>()
        .AddSingleton<IRolling, Of<T>>();

    private sealed class Of<T>(IRoller<T> roller, DueWork due, Ledger ledger) : IRolling
        where T : class, IRolls
    {
        public Type Kind => typeof(T);

        public async Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct)
        {
            var claimed = await due.ClaimDueAsync<T>(db, now, IRolling.Batch, ct);
            foreach (var one in claimed)
            {
                var changed = await roller.RollAsync(db, one, now, ct);
                db.Changes.AddRange(changed.Select(what => Change.ByItself(one.PartnershipId, what, now)));
            }

            await ledger.KeepAsync(db, now, ct);
            return claimed.Count;
        }
    }
}
