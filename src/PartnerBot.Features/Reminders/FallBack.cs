using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Somebody for whom there is no personal chat on any channel.</summary>
internal sealed record Stranded(Reminder Reminder, Seated To);

/// <summary>What is left when no personal chat reaches somebody: to call them by name in a shared room, where the thing
/// concerns the room anyway and the channel knows them. Everything else waits for the coordinator's eye.</summary>
public sealed class FallBack(IEnumerable<INoteWriter> writers)
{
    private readonly HashSet<(string Kind, string Rung)> open =
        [.. writers.SelectMany(writer => writer.OpenRungs, (writer, rung) => (writer.Kind, rung))];

    /// <summary>Settles the reminders of those who were stranded in this round: one message a thing and room, however
    /// many it calls.</summary>
    internal async Task SettleAsync(DispatchRound round, CancellationToken ct)
    {
        if (round.Stranded.Count == 0)
        {
            return;
        }

        var rooms = await round.SharedRoomsAsync(ct);
        foreach (var thing in round.Stranded.GroupBy(one => (one.Reminder.Subject, one.Reminder.Rung)))
        {
            await SettleAsync(round, [.. thing], rooms, ct);
        }
    }

    private async Task SettleAsync(
        DispatchRound round, List<Stranded> people, IReadOnlyList<Room> rooms, CancellationToken ct)
    {
        var called = new HashSet<Id<Reminder>>();
        foreach (var room in rooms.Where(_ => IsOpen(people[0].Reminder)))
        {
            var there = await KnownAsync(round, room, people, ct);
            if (there.Count > 0)
            {
                round.Call(there[0].Reminder, room, there.Select(one => one.To.Member.Id));
                called.UnionWith(there.Select(one => one.Reminder.Id));
            }
        }

        foreach (var one in people)
        {
            var state = called.Contains(one.Reminder.Id) ? ReminderState.Said : ReminderState.Unreachable;
            one.Reminder.Settle(state, round.Now);
        }
    }

    private bool IsOpen(Reminder reminder) => open.Contains((Subjects.KindOf(reminder.Subject), reminder.Rung));

    // Those whom the room's channel can call: a name alone rings at nobody.
    private static async Task<List<Stranded>> KnownAsync(
        DispatchRound round, Room room, List<Stranded> people, CancellationToken ct)
    {
        var known = new List<Stranded>();
        foreach (var one in people.Where(one => room.Audience == Audience.Everyone || one.To.Organisation.IsCore))
        {
            var handles = await round.HandlesOfAsync(one.To.Person, ct);
            if (handles.Any(handle => handle.Channel == room.Channel))
            {
                known.Add(one);
            }
        }

        return known;
    }

    private static Speaker Called(Handle handle, List<Person> people) => new(handle.Channel, handle.Name)
    {
        Name = people.First(person => person.Id == handle.PersonId).Name,
    };

    /// <summary>The room's words, with those whom they are for called by name. In words only: the room has its card
    /// already, or none.</summary>
    internal static async Task<Reply> AddressAsync(
        PartnerBotDb db, Post post, Room room, Roster roster, Reply reply, CancellationToken ct)
    {
        if (post.Kind != PostKind.Announce || post.Body.Length == 0 || reply.IsNothing)
        {
            return reply;
        }

        var people = post.Body.Split(' ').Select(id => roster.Find(Id<Member>.Parse(id))).OfType<Seated>()
            .Select(seated => seated.Person).ToList();
        var ids = people.Select(person => person.Id).ToList();
        var handles = await db.Handles.Where(handle => handle.Channel == room.Channel && ids.Contains(handle.PersonId))
            .ToListAsync(ct);
        return Reply.Say($"{reply.Text}\n\nI could not bring you this in a chat of our own: please open one with me "
            + "and say hello, and from then on I write to you there.") with
        {
            Calls = [.. handles.DistinctBy(handle => handle.PersonId).Select(handle => Called(handle, people))],
        };
    }
}
