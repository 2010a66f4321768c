using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
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
    private readonly Dictionary<string, INoteWriter> writers = writers.ToDictionary(writer => writer.Kind);

    /// <summary>Null when there is nothing to say any more.</summary>
    public async Task<Letter?> ComposeAsync(PartnerBotDb db, Post post, Instant now, CancellationToken ct)
    {
        var room = (await db.Rooms.FindAsync([post.RoomId], ct))!;
        var address = Introductions.AddressOf(room);
        if (post.Kind == PostKind.Answer)
        {
            return new Letter(address, ReplyJson.Read(post.Body), "", null, null);
        }

        var roster = await db.RosterAsync(post.PartnershipId!.Value, ct);
        var to = post.MemberId is { } member ? roster.Find(member) : null;
        var note = new Note(db, post.CardKey, roster, to, now);
        var reply = post.Kind == PostKind.Refresh
            ? await WriterOf(note).RefreshAsync(note, ct)
            : await RemindAsync(note, post, now, ct);
        return reply.IsNothing
            ? null
            : new Letter(address, reply, await RungAsync(db, post, ct), roster.Partnership, to);
    }

    private async Task<Reply> RemindAsync(Note note, Post post, Instant now, CancellationToken ct) =>
        await note.Db.Reminders.FindAsync([post.ReminderId!.Value], ct) is { } reminder && reminder.ExpiresAt > now
            ? await WriterOf(note).WriteAsync(note with { Rung = reminder.Rung }, ct)
            : Reply.Nothing;

    private static async Task<string> RungAsync(PartnerBotDb db, Post post, CancellationToken ct) =>
        post.ReminderId is { } id && await db.Reminders.FindAsync([id], ct) is { } reminder ? reminder.Rung : "";

    private INoteWriter WriterOf(Note note) =>
        writers[note.Subject[..note.Subject.IndexOf(':', StringComparison.Ordinal)]];
}
