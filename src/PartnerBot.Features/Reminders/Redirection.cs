using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>What happens when a room turns out to be gone: it is shut, and a reminder for a person is owed anew, so
/// that the dispatcher finds another room for them, or says that nobody can be reached.</summary>
public static class Redirection
{
    public static async Task ApplyAsync(
        PartnerBotDb db, Post post, Delivery delivery, Instant now, CancellationToken ct)
    {
        if (await db.Rooms.FindAsync([post.RoomId], ct) is { } room)
        {
            (room.State, room.StateReason) = (RoomState.Shut, delivery.Reason);
        }

        await db.CardCopies.Where(copy => copy.RoomId == post.RoomId).ExecuteDeleteAsync(ct);
        db.Posts.Remove(post);
        if (post is { ReminderId: { } id, MemberId: not null }
            && await db.Reminders.FindAsync([id], ct) is { } reminder)
        {
            reminder.OweAgain(now);
        }
    }
}
