using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>"status delivery": what waits to be sent, what was given up, who cannot be reached and which room is gone,
/// each with what to do; for those who run the partnership, in private.</summary>
public sealed class ShowDelivery(PartnerBotDb db) : IUseCase
{
    private const int Most = 20;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.IsShared || !turn.IsLead)
        {
            return Reply.Say("That is for coordinators, in a personal chat with me.");
        }

        List<ImmutableArray<string>> rows =
        [
            .. await RoomsAsync(turn, ct), .. await PostsAsync(turn, ct), .. await UnreachedAsync(turn, ct),
        ];
        return rows.Count == 0
            ? Reply.Say("Everything that was due has been delivered.")
            : Show([.. rows.Take(Most)]);
    }

    private static Reply Show(ImmutableArray<ImmutableArray<string>> rows) =>
        Reply.Show(new Card("Delivery", $"{Say.Count(rows.Length, "thing")} did not get through, or not yet.")
        {
            Parts =
            [
                new TablePart(["For", "About", "How it stands, and what to do"], rows),
                new TextPart("Nobody but those who run the partnership sees this.", Tone.Subtle),
            ],
        });

    private async Task<IEnumerable<ImmutableArray<string>>> RoomsAsync(Turn turn, CancellationToken ct)
    {
        var lost = await db.Rooms
            .Where(room => room.PartnershipId == turn.Partnership.Id && room.State == RoomState.Shut).ToListAsync(ct);
        return lost.Select(room => ImmutableArray.Create(
            room.Name.Length > 0 ? Say.Plain(room.Name) : "the shared room", "the room", DeliveryWords.Lost(room)));
    }

    private async Task<IEnumerable<ImmutableArray<string>>> PostsAsync(Turn turn, CancellationToken ct)
    {
        var posts = await db.Posts
            .Where(post => post.PartnershipId == turn.Partnership.Id
                && (post.State == PostState.Dead || post.Attempts > 1 || post.Reason != ""))
            .OrderByDescending(post => post.Id).Take(Most).ToListAsync(ct);
        return posts.Select(post => ImmutableArray.Create(
            NameOf(turn, post.MemberId), DeliveryWords.About(post.CardKey), DeliveryWords.Of(post)));
    }

    private async Task<IEnumerable<ImmutableArray<string>>> UnreachedAsync(Turn turn, CancellationToken ct)
    {
        var unreached = await db.Reminders
            .Where(reminder => reminder.PartnershipId == turn.Partnership.Id)
            .Where(reminder => reminder.State == ReminderState.Unreachable)
            .OrderByDescending(reminder => reminder.SettledAt).Take(Most).ToListAsync(ct);
        var told = unreached.Select(reminder => PersonOf(turn, reminder)?.Id).ToHashSet();
        List<Id<Person>?> people = [.. told.Union(turn.Roster.Present.Select(seated => (Id<Person>?)seated.Person.Id))];
        var rooms = await db.Rooms.Where(room => room.PersonId != null && people.Contains(room.PersonId))
            .ToListAsync(ct);
        return unreached.Select(reminder => Unreached(turn, reminder, rooms))
            .Concat(Gone(turn, rooms.Where(room => !told.Contains(room.PersonId))));
    }

    // Nothing was for them since, so nothing was lost yet.
    private static IEnumerable<ImmutableArray<string>> Gone(Turn turn, IEnumerable<Room> rooms) =>
        from room in rooms
        group room by room.PersonId into own
        where own.All(room => room.State == RoomState.Shut)
        let person = turn.Roster.Present.First(seated => seated.Person.Id == own.Key).Person
        orderby person.Name
        select ImmutableArray.Create(
            person.Name, "the chat with me", DeliveryWords.Unreached(own.MaxBy(room => room.Id)));

    private static ImmutableArray<string> Unreached(Turn turn, Reminder reminder, List<Room> rooms)
    {
        var about = DeliveryWords.About(reminder.Subject);
        if (reminder.Recipient.AsSeat is { } seat)
        {
            return [turn.Roster.Find(seat).Name, about, "Nobody speaks for them yet: add somebody with 'member add'."];
        }

        // Where there is an open one, it is reached by now; otherwise the one that was tried last.
        var room = rooms.Where(room => room.PersonId == PersonOf(turn, reminder)?.Id)
            .OrderBy(room => room.State).ThenByDescending(room => room.Id).FirstOrDefault();
        return [NameOf(turn, reminder.Recipient.AsMember), about, DeliveryWords.Unreached(room)];
    }

    private static Person? PersonOf(Turn turn, Reminder reminder) =>
        reminder.Recipient.AsMember is { } member ? turn.Roster.Find(member)?.Person : null;

    private static string NameOf(Turn turn, Id<Member>? member) =>
        member is { } id ? turn.Roster.Find(id)?.Person.Name ?? "somebody who has left" : "the shared room";
}
