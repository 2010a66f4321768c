using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Meetings;

/// <summary>How far a meeting has come.</summary>
public enum MeetingState
{
    /// <summary>Falls due in its window; no poll yet.</summary>
    Planned,

    /// <summary>A date is being found.</summary>
    Polling,

    /// <summary>It has a date.</summary>
    Scheduled,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>Its window closed without a date.</summary>
    Missed,
}

/// <summary>Why the lead was asked to step in.</summary>
public enum Stuck
{
    /// <summary>It was not.</summary>
    No,

    /// <summary>No slot fits the window at all.</summary>
    NoSlots,

    /// <summary>Polls were held, and no slot met the rule.</summary>
    NoWinner,
}

/// <summary>One meeting of a series, from the day it is planned; an iCalendar VEVENT (RFC 5545 3.6.1) once it has a
/// date.</summary>
public sealed class Meeting : IOwes
{
    public static readonly Refusal NotOpen =
        new("meeting-not-open", "That meeting is over, or was called off. Say 'meeting list' to see what is planned.");

    public static readonly Refusal NoDateYet =
        new("meeting-no-date", "That meeting has no date yet. Say 'meeting list' to see how far it is.");

    public static readonly Refusal InThePast =
        new("meeting-past", "That time has already passed. Please give one that is still to come.");

    public static readonly Refusal TooEarly = new(
        "meeting-too-early",
        "It is too early to start that meeting: that can be done from an hour before its time.");

    public static readonly Refusal Running =
        new("meeting-running", "That meeting is running. Say 'meeting end' first.");

    /// <summary>How long before its time a meeting can be started.</summary>
    public static readonly Duration Early = Duration.FromHours(1);

    /// <summary>How long after its planned end a meeting that nobody ends counts as held.</summary>
    public static readonly Duration Late = Duration.FromHours(2);

    public Meeting(Id<Meeting> id, Series series, Window window, LocalDate seenOn, Instant now)
    {
        (Id, PartnershipId, SeriesId, Window, PlannedAt) = (id, series.PartnershipId, series.Id, window, now);
        (Length, Purpose, Place, StampedAt) = (series.Length, series.Purpose, series.Place, now);
        PlannedOn = seenOn;
    }

    private Meeting()
    {
        (Purpose, Place) = ("", "");
    }

    public Id<Meeting> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public Id<Series> SeriesId { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>The dates that the cadence allows.</summary>
    public Window Window { get; private set; }

    public Instant PlannedAt { get; private set; }

    /// <summary>The day on which it was planned, in the partnership's zone.</summary>
    public LocalDate PlannedOn { get; private set; }

    /// <summary>Wall time in the partnership's zone; null until there is a date.</summary>
    public LocalDateTime? Starts { get; private set; }

    public Duration Length { get; set; }

    public string Purpose { get; set; }

    public string Place { get; set; }

    /// <summary>RFC 5545 3.8.7.4: rises when the meeting moves or is called off.</summary>
    public int Sequence { get; private set; }

    /// <summary>When this version of the event came to be.</summary>
    public Instant StampedAt { get; private set; }

    /// <summary>When it is over; null until it has a date.</summary>
    public Instant? EndsAt { get; private set; }

    /// <summary>When somebody started it; null until then.</summary>
    public Instant? StartedAt { get; private set; }

    /// <summary>When it counts as held, whether anybody ends it or not: two hours after its planned end, which moves
    /// with a late start. Null until it has a date.</summary>
    public Instant? HoldsAt => EndsAt is { } endsAt
        ? Instant.Max(endsAt, (StartedAt ?? Instant.MinValue) + Length) + Late
        : null;

    /// <summary>How many polls were held for it.</summary>
    public int Rounds { get; private set; }

    public Stuck Stuck { get; private set; }

    /// <summary>When the lead was asked; null while nobody needs asking.</summary>
    public Instant? StuckAt { get; private set; }

    /// <summary>When a late change of answer put the date in doubt; null when nothing did.</summary>
    public Instant? DoubtedAt { get; private set; }

    /// <summary>When it was called off or found missed; null otherwise.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>The seats that were invited when the date was set; they are told of changes.</summary>
    public ImmutableArray<Id<Organisation>> Invited { get; private set; } = [];

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    /// <summary>RFC 5545 3.8.4.7: the same for the life of the meeting.</summary>
    public string Uid => $"{Id}@partnerbot";

    public bool IsOpen => State is MeetingState.Planned or MeetingState.Polling or MeetingState.Scheduled;

    public IEnumerable<Owed> Owes(Partnership partnership) => MeetingLadder.Owes(this, partnership);

    public static string SubjectOf(Id<Meeting> id) => $"meeting:{id}";

    /// <summary>The rule by which it falls due has changed: as long as nobody was asked, its window follows, and a lead
    /// who was told that nothing fits need not help any more.</summary>
    public void Replan(Window window)
    {
        if (State == MeetingState.Planned)
        {
            Window = window;
            (Stuck, StuckAt) = (Stuck.No, null);
        }
    }

    /// <summary>A poll for it was opened.</summary>
    public void PollOpened()
    {
        State = MeetingState.Polling;
        Rounds++;
        (Stuck, StuckAt) = (Stuck.No, null);
    }

    /// <summary>Nothing more can be done without the lead; said once for each cause.</summary>
    public void HandOver(Stuck cause, Instant now)
    {
        if (Stuck != cause)
        {
            (Stuck, StuckAt) = (cause, now);
        }
    }

    /// <summary>Sets the date, or moves it.</summary>
    /// <param name="starts">Wall time in <paramref name="zone"/>.</param>
    /// <param name="invited">The seats to tell.</param>
    public Refusal? Schedule(
        LocalDateTime starts, DateTimeZone zone, IEnumerable<Id<Organisation>> invited, Instant now)
    {
        if (!IsOpen || StartedAt is not null)
        {
            return IsOpen ? Running : NotOpen;
        }

        var startsAt = new CivilTime(starts, zone).ToInstant();
        if (startsAt <= now)
        {
            return InThePast;
        }

        Sequence += State == MeetingState.Scheduled ? 1 : 0;
        (State, Starts, EndsAt, StampedAt) = (MeetingState.Scheduled, starts, startsAt + Length, now);
        (Stuck, StuckAt, DoubtedAt) = (Stuck.No, null, null);
        Invited = [.. invited];
        return null;
    }

    /// <summary>A seat that joined, or one that left, after the date was set.</summary>
    public void Invite(IEnumerable<Id<Organisation>> seats) => Invited = [.. seats];

    /// <summary>Somebody whom the rule needs can no longer come. Told to the lead once.</summary>
    public void Doubt(Instant now) => DoubtedAt ??= now;

    public Refusal? Cancel(Instant now)
    {
        if (!IsOpen || StartedAt is not null)
        {
            return IsOpen ? Running : NotOpen;
        }

        Sequence += State == MeetingState.Scheduled ? 1 : 0;
        (State, StampedAt, EndedAt) = (MeetingState.Cancelled, now, now);
        return null;
    }

    /// <summary>People have come together. Only around its time: an hour before, up to when it would count as
    /// held.</summary>
    public Refusal? Start(Instant now)
    {
        if (State != MeetingState.Scheduled)
        {
            return IsOpen ? NoDateYet : NotOpen;
        }

        if (StartedAt is not null)
        {
            return Running;
        }

        if (now < EndsAt - Length - Early)
        {
            return TooEarly;
        }

        StartedAt = now;
        return null;
    }

    /// <summary>It is over.</summary>
    public Refusal? Hold(Instant now)
    {
        if (State != MeetingState.Scheduled)
        {
            return State == MeetingState.Held ? NotOpen : NoDateYet;
        }

        (State, EndedAt) = (MeetingState.Held, now);
        return null;
    }

    /// <summary>It counted as held, and did not take place.</summary>
    public void DidNotHappen(Instant now) =>
        (State, StampedAt, EndedAt, Sequence) = (MeetingState.Cancelled, now, now, Sequence + 1);

    public void Miss(Instant now) => (State, EndedAt) = (MeetingState.Missed, now);

    /// <summary>Its day; the first that the cadence allows until it has one. In the partnership's zone.</summary>
    public LocalDate OnOrFrom => Starts?.Date ?? Window.Earliest;

    /// <summary>When it starts; null until it has a date.</summary>
    public CivilTime? StartsIn(DateTimeZone zone) => Starts is { } starts ? new CivilTime(starts, zone) : null;
}
