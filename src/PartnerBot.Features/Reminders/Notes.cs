using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>A post with its words, ready to go.</summary>
/// <param name="Room">Where to.</param>
/// <param name="Reply">The words.</param>
/// <param name="Rung">Which step of which ladder; empty for an answer or a refresh.</param>
/// <param name="Partnership">What it is about; null for words to a stranger.</param>
/// <param name="To">For whom; null for a shared room.</param>
public sealed record Letter(RoomAddress Room, Reply Reply, string Rung, Partnership? Partnership, Seated? To);

/// <summary>Has each post's words written by the feature that owns it, at the moment it is sent.</summary>
public sealed class Notes(IEnumerable<INoteWriter> writers)
{
    private readonly ILookup<string, INoteWriter> writers = writers.ToLookup(writer => writer.Kind);

    /// <summary>Null when there is nothing to say any more.</summary>
    /// <param name="db">To look things up.</param>
    /// <param name="bag">What the posts of the same claim need.</param>
    public async Task<Letter?> ComposeAsync(
        PartnerBotDb db, Post post, Mailbag bag, Instant now, CancellationToken ct)
    {
        var room = (await db.Rooms.FindAsync([post.RoomId], ct))!;
        var address = Introductions.AddressOf(room);
        if (post.Kind == PostKind.Answer)
        {
            return new Letter(address, ReplyJson.Read(post.Body), "", null, null);
        }

        var roster = await bag.RosterAsync(db, post.PartnershipId!.Value, ct);

        // An answer in a shared room was for everybody there, whoever had asked.
        var to = room.PersonId is not null && post.MemberId is { } member ? roster.Find(member) : null;
        var note = new Note(db, post.CardKey, roster, to, now)
        {
            Rung = RungOf(await bag.ReminderAsync(db, post, ct), now),
            Audience = room.Audience,
        };
        var reply = post.Kind == PostKind.Refresh ? await RefreshAsync(note, ct)
            : note.Rung.Length > 0 ? await WriteAsync(note, ct)
            : Reply.Nothing;
        reply = await FallBack.AddressAsync(db, post, room, roster, reply, ct);
        return reply.IsNothing ? null : new Letter(address, reply, note.Rung, roster.Partnership, to);
    }

    // Empty for a refresh, and for a reminder that would only puzzle people by now.
    private static string RungOf(Reminder? reminder, Instant now) =>
        reminder?.ExpiresAt > now ? reminder.Rung : "";

    // Two rooms may write about one kind of thing: a rung belongs to one of them, and so does the card.
    private Task<Reply> WriteAsync(Note note, CancellationToken ct) =>
        WritersOf(note).First(writer => writer.Rungs.Contains(note.Rung)).WriteAsync(note, ct);

    private async Task<Reply> RefreshAsync(Note note, CancellationToken ct)
    {
        foreach (var writer in WritersOf(note))
        {
            if (await writer.RefreshAsync(note, ct) is { IsNothing: false } reply)
            {
                return reply;
            }
        }

        return Reply.Nothing;
    }

    private IEnumerable<INoteWriter> WritersOf(Note note) =>
        writers[Subjects.KindOf(note.Subject)];
}
