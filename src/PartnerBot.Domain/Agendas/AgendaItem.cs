using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Agendas;

/// <summary>How an item came to be.</summary>
public enum ItemOrigin
{
    /// <summary>Stands on every agenda of the series.</summary>
    Standing,

    /// <summary>The open actions, as one item.</summary>
    Actions,

    /// <summary>Left over from an earlier meeting.</summary>
    Carried,

    /// <summary>Decisions that are due for review.</summary>
    Review,

    /// <summary>Somebody wants to talk about an urgent decision.</summary>
    ToDiscuss,

    /// <summary>Somebody asked for it.</summary>
    Asked,
}

/// <summary>How far an item has come.</summary>
public enum ItemState
{
    /// <summary>Waits to be published, or for the next agenda.</summary>
    Waiting,

    /// <summary>Stands on the published agenda.</summary>
    Agreed,

    /// <summary>Came after the agenda was published: the coordinator decides.</summary>
    Late,

    /// <summary>Was dealt with.</summary>
    Done,

    /// <summary>Was not finished; another item goes on with it.</summary>
    CarriedOver,

    /// <summary>Was taken off.</summary>
    Removed,
}

/// <summary>A topic for one meeting.</summary>
public sealed class AgendaItem : IOwes
{
    public static readonly Refusal Over = new(
        "item-over", "That item has been dealt with, or was taken off, so it stays as it is. Say 'agenda' to see the "
            + "items.");

    public static readonly Refusal NotLate = new(
        "item-not-late", "That item is not waiting for an answer. Say 'agenda' to see the items.");

    public static readonly Refusal Standard = new(
        "item-by-itself", "That item appears by itself, on every agenda. To take a standing item off for good, say "
            + "'agenda standing' and the series.");

    public AgendaItem(Id<AgendaItem> id, int number, Series series, string title, ItemOrigin origin, Instant now)
    {
        (Id, PartnershipId, SeriesId, Number) = (id, series.PartnershipId, series.Id, number);
        (Title, Origin, AddedAt) = (title, origin, now);
        (Kind, Length, Note, Link, About, Outcome) = (ItemKind.Discuss, ItemLine.UsualLength, "", "", "", "");
    }

    private AgendaItem()
    {
        (Title, Note, Link, About, Outcome) = ("", "", "", "", "");
    }

    public Id<AgendaItem> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    /// <summary>The series for whose next meeting it is meant.</summary>
    public Id<Series> SeriesId { get; private set; }

    /// <summary>The agenda it stands on; null while it waits for the next one.</summary>
    public Id<Agenda>? AgendaId { get; private set; }

    /// <summary>What people call it in commands: counted in the partnership, from 1.</summary>
    public int Number { get; private set; }

    public string Title { get; set; }

    public ItemKind Kind { get; set; }

    /// <summary>How long it may take.</summary>
    public Duration Length { get; set; }

    /// <summary>Who leads on it; null when nobody was named.</summary>
    public Id<Organisation>? OwnerOrganisationId { get; set; }

    /// <summary>The person of that organisation; null when none was named.</summary>
    public Id<Person>? OwnerPersonId { get; set; }

    public string Note { get; set; }

    /// <summary>The address of the message that it came from; may be empty.</summary>
    public string Link { get; set; }

    /// <summary>Who added it; null for the bot.</summary>
    public Id<Member>? AddedBy { get; set; }

    /// <summary>For which organisation; null for the bot.</summary>
    public Id<Organisation>? AddedFor { get; set; }

    public Instant AddedAt { get; private set; }

    /// <summary>For whom it is meant.</summary>
    public Audience Audience { get; set; }

    /// <summary>The organisations with a conflict of interest: for them it does not exist.</summary>
    public ImmutableArray<Id<Organisation>> HiddenFrom { get; set; } = [];

    public ItemOrigin Origin { get; private set; }

    /// <summary>What it is about: "decision:0198…"; may be empty.</summary>
    public string About { get; set; }

    public ItemState State { get; private set; }

    /// <summary>Where it stands among the items that everybody sees, or among those that are kept from some.</summary>
    public int Position { get; set; }

    /// <summary>What came of it; empty until the meeting said.</summary>
    public string Outcome { get; private set; }

    /// <summary>When it came too late for the agenda; null when it did not.</summary>
    public Instant? LateAt { get; private set; }

    /// <summary>When the meeting begins that it came too late for; null when it did not.</summary>
    public Instant? LateUntil { get; private set; }

    /// <summary>Who decides about a late item.</summary>
    public ImmutableArray<Id<Member>> Deciding { get; private set; } = [];

    /// <summary>When they did; null before.</summary>
    public Instant? AnsweredAt { get; private set; }

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    /// <summary>True until it was dealt with, carried over or taken off.</summary>
    public bool IsOpen => State is ItemState.Waiting or ItemState.Agreed or ItemState.Late;

    /// <summary>True for an item that somebody wants to talk about: reason enough to meet, and carried forward when
    /// it was not finished. The others come back by themselves.</summary>
    public bool Matters => Origin is ItemOrigin.Asked or ItemOrigin.Carried or ItemOrigin.ToDiscuss;

    public Sight Sight => new(Audience, HiddenFrom);

    /// <summary>The one rule about who sees an item: whatever shows items asks it.</summary>
    public bool IsSeenBy(Viewer viewer) => viewer.Sees(Audience, HiddenFrom);

    public IEnumerable<Owed> Owes(Partnership partnership) => ItemLadder.Owes(this);

    public static string SubjectOf(Id<AgendaItem> id) => $"item:{id}";

    /// <summary>Goes on an agenda that is not published yet.</summary>
    public void Join(Agenda agenda) => (AgendaId, SeriesId) = (agenda.Id, agenda.SeriesId);

    /// <summary>The agenda it is meant for is published already.</summary>
    /// <param name="deciding">Who decides whether it goes on it still.</param>
    public void ComeLate(Agenda agenda, IEnumerable<Id<Member>> deciding, Instant now)
    {
        Join(agenda);
        (State, LateAt, LateUntil, Deciding) = (ItemState.Late, now, agenda.StartsAt, [.. deciding]);
    }

    /// <summary>The agenda is published.</summary>
    public void Agree() => State = State == ItemState.Waiting ? ItemState.Agreed : State;

    /// <summary>A late item goes on the agenda.</summary>
    public Refusal? Accept(Instant now)
    {
        if (State != ItemState.Late)
        {
            return NotLate;
        }

        (State, AnsweredAt) = (ItemState.Agreed, now);
        return null;
    }

    /// <summary>A late item waits for the next meeting.</summary>
    public Refusal? PutOff(Instant now)
    {
        if (State != ItemState.Late)
        {
            return NotLate;
        }

        AnsweredAt = now;
        WaitForNext();
        return null;
    }

    /// <summary>Waits for the next agenda of its series.</summary>
    public void WaitForNext() => (State, AgendaId) = (ItemState.Waiting, null);

    /// <summary>Waits for the next agenda of another series.</summary>
    public void MoveTo(Series series)
    {
        WaitForNext();
        SeriesId = series.Id;
    }

    /// <summary>The meeting dealt with it.</summary>
    /// <param name="outcome">What came of it, in a few words; may be empty.</param>
    public Refusal? Finish(string outcome)
    {
        if (!IsOpen)
        {
            return Over;
        }

        (State, Outcome) = (ItemState.Done, outcome);
        return null;
    }

    public Refusal? Remove()
    {
        if (!IsOpen)
        {
            return Over;
        }

        State = ItemState.Removed;
        return null;
    }

    /// <summary>The meeting did not finish it: another item goes on with it.</summary>
    /// <param name="number">The other's number.</param>
    public AgendaItem CarryOver(Id<AgendaItem> id, int number, Instant now)
    {
        State = ItemState.CarriedOver;
        return new AgendaItem
        {
            Id = id,
            PartnershipId = PartnershipId,
            SeriesId = SeriesId,
            Number = number,
            Title = Title,
            Kind = Kind,
            Length = Length,
            OwnerOrganisationId = OwnerOrganisationId,
            OwnerPersonId = OwnerPersonId,
            Note = Note,
            Link = Link,
            AddedBy = AddedBy,
            AddedFor = AddedFor,
            AddedAt = now,
            Audience = Audience,
            HiddenFrom = HiddenFrom,
            Origin = ItemOrigin.Carried,
            About = About.Length > 0 ? About : Subject,
        };
    }
}
