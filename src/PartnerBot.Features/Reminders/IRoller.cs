using NodaTime;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>A room with things that change by themselves when their time comes
/// (<see cref="Domain.Reminders.IRolls"/>).</summary>
public interface IRoller
{
    /// <summary>How many things one transaction changes at most.</summary>
    const int Batch = 50;

    /// <summary>When the first is due; null when none is waiting. One look into an index.</summary>
    Task<Instant?> NextAsync(PartnerBotDb db, CancellationToken ct);

    /// <summary>Changes up to <see cref="Batch"/> things that are due, so that each has another time to be looked at,
    /// or none.</summary>
    /// <returns>How many; fewer than <see cref="Batch"/> when none is left.</returns>
    Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct);
}
