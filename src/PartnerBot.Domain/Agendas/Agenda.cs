using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Agendas;

/// <summary>How far an agenda has come.</summary>
public enum AgendaState
{
    /// <summary>Takes items.</summary>
    Collecting,

    /// <summary>Everybody has it; a late item needs the coordinator.</summary>
    Published,

    /// <summary>Its meeting is over, or was called off.</summary>
    Closed,
}

/// <summary>What one meeting will talk about, from the day it has a date.</summary>
public sealed class Agenda : IOwes, IRolls
{
    public static readonly Refusal NotOpen = new(
        "agenda-closed", "That meeting is over, or was called off, so its agenda stays as it is. Say 'agenda list' to "
            + "see the coming ones.");

    public static readonly Refusal PublishedAlready = new(
        "agenda-published", "That agenda is published already. Say 'agenda' to see it.");

    public static readonly Refusal NotInvited = new(
        "agenda-not-invited", "Your organisation is not invited to that meeting, so nobody is waiting for an answer "
            + "from you.");

    public Agenda(Id<Agenda> id, Meeting meeting, AgendaDeadlines deadlines, Instant now)
    {
        (Id, PartnershipId, SeriesId, MeetingId) = (id, meeting.PartnershipId, meeting.SeriesId, meeting.Id);
        MadeAt = now;
        Follow(meeting, deadlines);
    }

    private Agenda()
    {
    }

    public Id<Agenda> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public Id<Series> SeriesId { get; private set; }

    public Id<Meeting> MeetingId { get; private set; }

    public AgendaState State { get; private set; }

    public Instant MadeAt { get; private set; }

    /// <summary>When everybody is asked for items.</summary>
    public Instant CallsAt { get; private set; }

    /// <summary>Until when items go on it by themselves; then it is published.</summary>
    public Instant PublishesAt { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    /// <summary>The seats that are asked.</summary>
    public ImmutableArray<Id<Organisation>> Invited { get; private set; } = [];

    /// <summary>The organisations that added something or said that they have nothing.</summary>
    public ImmutableArray<Id<Organisation>> Heard { get; private set; } = [];

    /// <summary>When it was published; null before.</summary>
    public Instant? PublishedAt { get; private set; }

    /// <summary>When the leads were asked whether to meet at all; null when there was no need.</summary>
    public Instant? SkipProposedAt { get; private set; }

    /// <summary>Rises with every change that people can see.</summary>
    public int Revision { get; private set; }

    public Instant? LooksAt { get; private set; }

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    public bool IsOpen => State != AgendaState.Closed;

    public IEnumerable<Owed> Owes(Partnership partnership) => AgendaLadder.Owes(this, partnership);

    public static string SubjectOf(Id<Agenda> id) => $"agenda:{id}";

    /// <summary>The seats that have not said a word yet.</summary>
    public IEnumerable<Id<Organisation>> Silent => Invited.Except(Heard);

    /// <summary>The meeting has another date, or other seats.</summary>
    public void Follow(Meeting meeting, AgendaDeadlines deadlines)
    {
        if (meeting.EndsAt is not { } endsAt || !IsOpen)
        {
            return;
        }

        (StartsAt, EndsAt) = (endsAt - meeting.Length, endsAt);
        if (State == AgendaState.Collecting)
        {
            (CallsAt, PublishesAt) = (deadlines.CallsAt, deadlines.PublishesAt);
        }

        Invited = meeting.Invited;
        LooksAt = State == AgendaState.Collecting && SkipProposedAt is null ? PublishesAt : null;
        Revision++;
    }

    /// <summary>An organisation added something, or has nothing to add: it is not asked again.</summary>
    public void Hear(Id<Organisation> organisation)
    {
        if (!Heard.Contains(organisation))
        {
            Heard = Heard.Add(organisation);
            Revision++;
        }
    }

    /// <summary>"Nothing from us".</summary>
    public Refusal? HearNothing(Id<Organisation> organisation)
    {
        if (!IsOpen)
        {
            return NotOpen;
        }

        if (!Invited.Contains(organisation))
        {
            return NotInvited;
        }

        Hear(organisation);
        return null;
    }

    /// <summary>Something on it changed that people can see.</summary>
    public void Touch() => Revision++;

    /// <summary>There is something to meet for after all: it is looked at again now.</summary>
    public void LookAgain(Instant now)
    {
        if (State == AgendaState.Collecting && SkipProposedAt is not null)
        {
            LooksAt = now;
        }
    }

    /// <summary>Everybody hears what the meeting will talk about.</summary>
    public Refusal? Publish(Instant now)
    {
        if (State != AgendaState.Collecting)
        {
            return State == AgendaState.Published ? PublishedAlready : NotOpen;
        }

        (State, PublishedAt, LooksAt) = (AgendaState.Published, now, null);
        Revision++;
        return null;
    }

    /// <summary>Nobody has anything to meet for: the leads are asked, once.</summary>
    public void ProposeSkip(Instant now)
    {
        SkipProposedAt ??= now;
        LooksAt = null;
    }

    /// <summary>The meeting is over, or will not take place.</summary>
    public void Close()
    {
        if (IsOpen)
        {
            (State, LooksAt) = (AgendaState.Closed, null);
            Revision++;
        }
    }
}
