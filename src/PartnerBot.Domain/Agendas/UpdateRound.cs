using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Agendas;

/// <summary>What one organisation wrote instead of meeting.</summary>
/// <param name="Organisation">For whom.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">Plain text of several lines.</param>
/// <param name="At">When.</param>
public sealed record WrittenUpdate(Id<Organisation> Organisation, Id<Member> By, string Text, Instant At);

/// <summary>Written updates in the place of a meeting: every organisation is asked for one, and all are
/// shared.</summary>
public sealed class UpdateRound : IOwes, IRolls
{
    public static readonly Refusal Shared = new(
        "updates-shared", "These updates have been shared already, so nothing was changed. You can tell the others at "
            + "the next meeting.");

    public static readonly Refusal NotAsked = new(
        "updates-not-asked", "Your organisation was not asked for an update, so there is nothing to write.");

    /// <param name="meeting">The one that it takes the place of.</param>
    /// <param name="invited">The seats to ask.</param>
    public UpdateRound(
        Id<UpdateRound> id, Meeting meeting, IEnumerable<Id<Organisation>> invited, Instant now, Instant closesAt)
    {
        (Id, PartnershipId, SeriesId, MeetingId) = (id, meeting.PartnershipId, meeting.SeriesId, meeting.Id);
        (AskedAt, ClosesAt, LooksAt, Invited) = (now, closesAt, closesAt, [.. invited]);
    }

    private UpdateRound()
    {
    }

    public Id<UpdateRound> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public Id<Series> SeriesId { get; private set; }

    public Id<Meeting> MeetingId { get; private set; }

    public Instant AskedAt { get; private set; }

    public Instant ClosesAt { get; private set; }

    /// <summary>The seats that are asked.</summary>
    public ImmutableArray<Id<Organisation>> Invited { get; private set; } = [];

    /// <summary>One an organisation.</summary>
    public ImmutableArray<WrittenUpdate> Updates { get; private set; } = [];

    /// <summary>When they were shared; null before.</summary>
    public Instant? SharedAt { get; private set; }

    public Instant? LooksAt { get; private set; }

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    public bool IsOpen => SharedAt is null;

    /// <summary>The seats that have not written.</summary>
    public IEnumerable<Id<Organisation>> Silent => Invited.Except(Updates.Select(update => update.Organisation));

    public IEnumerable<Owed> Owes(Partnership partnership) => UpdateLadder.Owes(this, partnership);

    public static string SubjectOf(Id<UpdateRound> id) => $"updates:{id}";

    /// <summary>Takes an organisation's update, or another in its place. When the last has come, they are
    /// shared.</summary>
    public Refusal? Take(WrittenUpdate update, Instant now)
    {
        if (!IsOpen)
        {
            return Shared;
        }

        if (!Invited.Contains(update.Organisation))
        {
            return NotAsked;
        }

        Updates = [.. Updates.Where(other => other.Organisation != update.Organisation), update];
        LooksAt = Silent.Any() ? ClosesAt : now;
        return null;
    }

    /// <summary>Everybody hears what the others wrote.</summary>
    public void Share(Instant now) => (SharedAt, LooksAt) = (SharedAt ?? now, null);
}
