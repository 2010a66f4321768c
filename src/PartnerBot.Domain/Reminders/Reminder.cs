using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Reminders;

/// <summary>What became of a reminder.</summary>
public enum ReminderState
{
    /// <summary>Still to be said.</summary>
    Owed,

    /// <summary>Said, or turned into one reminder a person.</summary>
    Said,

    /// <summary>When it was due there was nothing to say any more.</summary>
    Moot,

    /// <summary>A later rung of the same ladder was due as well, and was said in its place.</summary>
    Collapsed,

    /// <summary>Too late to be of use.</summary>
    Expired,

    /// <summary>Nobody to say it to, or no room to say it in.</summary>
    Unreachable,
}

/// <summary>One message owed to one recipient at one instant: a row. Subject, occurrence, rung and recipient together
/// are unique, so that nothing is said twice.</summary>
public sealed class Reminder
{
    public Reminder(Id<Reminder> id, Id<Partnership> partnershipId, string subject, Owed owed)
    {
        (Id, PartnershipId, Subject) = (id, partnershipId, subject);
        (Occurrence, Rung, Recipient, Urgency) = (owed.Occurrence, owed.Rung, owed.Recipient, owed.Urgency);
        (DueAt, ExpiresAt) = (owed.DueAt, owed.ExpiresAt);
    }

    private Reminder()
    {
        (Subject, Occurrence, Rung) = ("", "", "");
    }

    public Id<Reminder> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public string Subject { get; private set; }

    public string Occurrence { get; private set; }

    public string Rung { get; private set; }

    public Recipient Recipient { get; private set; }

    /// <summary>To whom it was owed before it was known which people that is; null when nobody had to be
    /// found.</summary>
    public Recipient? Via { get; private set; }

    public Urgency Urgency { get; private set; }

    public Instant DueAt { get; set; }

    public Instant ExpiresAt { get; set; }

    public ReminderState State { get; private set; }

    /// <summary>When it left the state Owed; null before.</summary>
    public Instant? SettledAt { get; private set; }

    public void Settle(ReminderState state, Instant now)
    {
        State = state;
        SettledAt = now;
    }

    /// <summary>Its room was gone: it must find another.</summary>
    public void OweAgain(Instant now) => (State, SettledAt, DueAt) = (ReminderState.Owed, null, now);

    /// <summary>The same message, for one of the people it turned out to be for.</summary>
    public Reminder For(Recipient recipient, Instant dueAt, Instant now) => new(
        Id<Reminder>.New(now),
        PartnershipId,
        Subject,
        new Owed(Occurrence, Rung, recipient, dueAt, ExpiresAt) { Urgency = Urgency })
    {
        Via = Recipient,
    };
}
