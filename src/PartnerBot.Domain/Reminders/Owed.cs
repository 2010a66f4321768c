using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Reminders;

/// <summary>How a message behaves toward quiet hours and the daily cap.</summary>
public enum Urgency
{
    /// <summary>Waits for the next loud hour and for a day with room.</summary>
    Patient,

    /// <summary>Said at once: it would be useless tomorrow.</summary>
    Urgent,
}

/// <summary>One message that a thing owes, as it stands now.</summary>
/// <param name="Occurrence">Which time round: what keeps this year's reminder from being taken for last year's.</param>
/// <param name="Rung">Its step on the ladder: "chase-1". Each has a writer.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="DueAt">When.</param>
/// <param name="ExpiresAt">From when on it would only puzzle people, and is dropped.</param>
public sealed record Owed(string Occurrence, string Rung, Recipient Recipient, Instant DueAt, Instant ExpiresAt)
{
    public Urgency Urgency { get; init; }
}

/// <summary>A thing whose state tells which messages it owes.</summary>
public interface IOwes
{
    /// <summary>Kind and id: "poll:0198…".</summary>
    string Subject { get; }

    /// <summary>Of what the ledger last kept for it; null when it must look. Kept with the thing, so that a turn that
    /// changes nothing about its reminders need not read them.</summary>
    string? OwedStamp { get; set; }

    /// <summary>Whose it is.</summary>
    Id<Partnership> PartnershipId { get; }

    /// <summary>All that it owes as it stands, said or not.</summary>
    IEnumerable<Owed> Owes(Partnership partnership);
}
