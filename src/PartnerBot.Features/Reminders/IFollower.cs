using NodaTime;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>What a unit of work has changed so far.</summary>
/// <param name="Db">To load and change more; all of it is kept in the same transaction.</param>
/// <param name="Changed">The things that were added or changed, each told once.</param>
/// <param name="Now">When.</param>
public sealed record Following(PartnerBotDb Db, IReadOnlyList<object> Changed, Instant Now);

/// <summary>A room whose things depend on another room's: it is told of every change, whoever made it, before what is
/// owed is worked out. That keeps the rooms apart.</summary>
public interface IFollower
{
    /// <summary>Looks first whether there is anything of interest: most turns change nothing that is.</summary>
    Task FollowAsync(Following following, CancellationToken ct);
}
