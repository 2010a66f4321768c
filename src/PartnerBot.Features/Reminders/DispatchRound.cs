using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>What the dispatcher must know of one partnership to say what is due there: looked up once, not once a
/// reminder.</summary>
internal sealed class DispatchRound
{
    private readonly HashSet<(string Subject, string Occurrence, string Rung, Recipient To)> passedOn;
    private readonly List<Reminder> passedOnNow = [];
    private readonly List<Stranded> stranded = [];
    private IReadOnlyList<Room>? shared;
    private List<Id<Person>> people = [];
    private ILookup<Id<Person>, Handle>? handles;
    private ILookup<Id<Person>, Room> rooms = Enumerable.Empty<Room>().ToLookup(room => room.PersonId!.Value);

    private DispatchRound(
        PartnerBotDb db,
        Roster roster,
        SaidToday day,
        HashSet<(string Subject, string Occurrence, string Rung, Recipient To)> passedOn,
        Instant now)
    {
        (Db, Roster, Day, Now) = (db, roster, day, now);
        this.passedOn = passedOn;
    }

    public PartnerBotDb Db { get; }

    public Roster Roster { get; }

    public Partnership Partnership => Roster.Partnership;

    public SaidToday Day { get; }

    public Instant Now { get; }

    public static async Task<DispatchRound> OpenAsync(
        PartnerBotDb db, Roster roster, IReadOnlyCollection<Reminder> due, Instant now, CancellationToken ct)
    {
        var day = await SaidToday.CountAsync(db, roster, now, ct);
        return new DispatchRound(db, roster, day, await PassedOnAsync(db, due, ct), now);
    }

    /// <summary>What was owed to people in this round.</summary>
    public IReadOnlyList<Reminder> PassedOn => passedOnNow;

    /// <summary>Whom no personal chat reaches.</summary>
    public IReadOnlyList<Stranded> Stranded => stranded;

    /// <summary>Nobody knows a personal chat with them.</summary>
    public void Strand(Reminder reminder, Seated to) => stranded.Add(new Stranded(reminder, to));

    /// <summary>The partnership's open shared rooms, looked up once.</summary>
    public async Task<IReadOnlyList<Room>> SharedRoomsAsync(CancellationToken ct) =>
        shared ??= await Db.SharedRoomsAsync(Partnership.Id, ct);

    /// <summary>Looks up in which rooms the people can be spoken to.</summary>
    public async Task FindRoomsAsync(IEnumerable<Reminder> reminders, CancellationToken ct)
    {
        people = [.. reminders.Select(reminder => reminder.Recipient.AsMember).OfType<Id<Member>>()
            .Select(Roster.Find).OfType<Seated>().Select(seated => seated.Person.Id).Distinct()];
        if (people.Count > 0)
        {
            var wanted = people.ConvertAll(id => (Id<Person>?)id);
            var open = await Db.Rooms
                .Where(room => room.State == RoomState.Open && wanted.Contains(room.PersonId))
                .ToListAsync(ct);
            rooms = open.ToLookup(room => room.PersonId!.Value);
        }
    }

    /// <summary>What the channels call a person whose rooms were looked up. One query for all of them, and only when
    /// there is somebody without a room.</summary>
    public async Task<IEnumerable<Handle>> HandlesOfAsync(Person person, CancellationToken ct)
    {
        handles ??= (await Db.Handles.Where(handle => people.Contains(handle.PersonId)).ToListAsync(ct))
            .ToLookup(handle => handle.PersonId);
        return handles[person.Id];
    }

    /// <summary>The rooms in which the person can be spoken to, as far as they were looked up.</summary>
    public IEnumerable<Room> RoomsOf(Person person) => rooms[person.Id];

    /// <summary>Owes a reminder of a seat or of the leads to one of the people it turned out to be for, unless it was
    /// owed to them
    /// already.</summary>
    public void PassOn(Reminder reminder, Recipient to)
    {
        if (passedOn.Add((reminder.Subject, reminder.Occurrence, reminder.Rung, to)))
        {
            var own = reminder.For(to, Now, Now);
            Db.Reminders.Add(own);
            passedOnNow.Add(own);
        }
    }

    /// <summary>Owes the reminder as a message in a room.</summary>
    /// <param name="to">The member it is written for; null for a shared room.</param>
    public void Post(Reminder reminder, Room room, Id<Member>? to) =>
        Db.Posts.Add(new Post(Id<Post>.New(Now), room.Id, to is null ? PostKind.Announce : PostKind.Say, Now)
        {
            PartnershipId = reminder.PartnershipId,
            MemberId = to,
            ReminderId = reminder.Id,
            CardKey = reminder.Subject,
        });

    /// <summary>Owes the reminder as words in a shared room that call these people.</summary>
    public void Call(Reminder reminder, Room room, IEnumerable<Id<Member>> people) =>
        Db.Posts.Add(new Post(Id<Post>.New(Now), room.Id, PostKind.Announce, Now)
        {
            PartnershipId = reminder.PartnershipId,
            ReminderId = reminder.Id,
            CardKey = reminder.Subject,
            Body = string.Join(' ', people),
        });

    private static async Task<HashSet<(string, string, string, Recipient)>> PassedOnAsync(
        PartnerBotDb db, IEnumerable<Reminder> due, CancellationToken ct)
    {
        var subjects = due.Where(reminder => reminder.Recipient is { AsMember: null } to && to != Recipient.Shared)
            .Select(reminder => reminder.Subject).Distinct().ToList();
        if (subjects.Count == 0)
        {
            return [];
        }

        var there = await db.Reminders.Where(reminder => subjects.Contains(reminder.Subject) && reminder.Via != null)
            .Select(reminder => new { reminder.Subject, reminder.Occurrence, reminder.Rung, reminder.Recipient })
            .ToListAsync(ct);
        return [.. there.Select(one => (one.Subject, one.Occurrence, one.Rung, one.Recipient))];
    }
}
