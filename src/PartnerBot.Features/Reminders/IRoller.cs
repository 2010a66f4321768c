using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Knows how things of one kind change by themselves when their time comes.</summary>
public interface IRoller<in T>
    where T : class, IRolls
{
    /// <summary>Changes a thing that has come due, so that it has another time to be looked at, or none.</summary>
    /// <returns>What was changed, for the log of changes: words of our own and the numbers of things, such as "poll 7
    /// opened". None where it only went on with what it asks.</returns>
    Task<ImmutableArray<string>> RollAsync(PartnerBotDb db, T due, Instant now, CancellationToken ct);
}
