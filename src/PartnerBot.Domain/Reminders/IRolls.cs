using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Reminders;

/// <summary>A thing that changes by itself when its time comes: a vote closes, an agenda is published.</summary>
public interface IRolls
{
    /// <summary>Whose it is.</summary>
    Id<Partnership> PartnershipId { get; }

    /// <summary>When it must be looked at next; null for never.</summary>
    Instant? LooksAt { get; }
}
