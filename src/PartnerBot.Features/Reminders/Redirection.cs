using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>What happens when a room turns out to be gone: it is shut, and a reminder for a person is owed anew, so
/// that the dispatcher finds another room for them, or says that nobody can be reached. What was for a shared room is
/// not said elsewhere.</summary>
public static class Redirection
{
    public static async Task ApplyAsync(
        PartnerBotDb db, Post post, Delivery delivery, Instant now, CancellationToken ct)
    {
        await ShutAsync(db, post.RoomId, delivery, ct);
        db.Posts.Remove(post);
        if (post is { ReminderId: { } id, Kind: PostKind.Say }
            && await db.Reminders.FindAsync([id], ct) is { } reminder)
        {
            reminder.OweAgain(now);
        }
        else
        {
            await MissAsync(db, post, now, ct);
        }
    }

    /// <summary>Nothing can be said in a room any more, and the cards that stand there cannot be brought up to
    /// date.</summary>
    public static async Task ShutAsync(PartnerBotDb db, Id<Room> id, Delivery delivery, CancellationToken ct)
    {
        if (await db.Rooms.FindAsync([id], ct) is { } room)
        {
            room.Shut(delivery.Reason);
        }

        await db.CardCopies.Where(copy => copy.RoomId == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>It calls people in a room, and cannot be said there: none of them was reached.</summary>
    public static async Task MissAsync(PartnerBotDb db, Post post, Instant now, CancellationToken ct)
    {
        if (post is { ReminderId: { } id, Kind: PostKind.Announce, Body.Length: > 0 }
            && await db.Reminders.FindAsync([id], ct) is { } first)
        {
            foreach (var carried in await CarriedAsync(db, post, first, ct))
            {
                carried.Settle(ReminderState.Unreachable, now);
            }
        }
    }

    // It names the first of its reminders; the others were settled with that one, each for somebody whom it calls.
    private static Task<List<Reminder>> CarriedAsync(
        PartnerBotDb db, Post post, Reminder first, CancellationToken ct)
    {
        List<Recipient> called = [.. post.Body.Split(' ').Select(id => Recipient.Member(Id<Member>.Parse(id)))];
        return db.Reminders
            .Where(reminder => reminder.Subject == first.Subject && reminder.Rung == first.Rung
                && reminder.SettledAt == first.SettledAt && called.Contains(reminder.Recipient))
            .ToListAsync(ct);
    }

    /// <summary>The channel opened the room under another name, or found another way to it.</summary>
    public static async Task MoveAsync(PartnerBotDb db, Id<Room> id, RoomAddress to, CancellationToken ct)
    {
        if (await db.Rooms.FindAsync([id], ct) is { } room)
        {
            // Where there is a row for that name, because they spoke there meanwhile, both lead to the same place.
            var taken = room.Address != to.Id && await db.FindRoomAsync(to.Channel, to.Id, ct) is not null;
            room.MoveTo(taken ? room.Address : to.Id, to.Reference);
        }
    }
}
