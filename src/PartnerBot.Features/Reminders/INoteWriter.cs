using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>The moment in which something is about to be said unasked.</summary>
/// <param name="Db">To look things up; nothing that is changed here is kept.</param>
/// <param name="Subject">What it is about: "poll:0198…"; also the key of the card that shows it.</param>
/// <param name="Roster">The partnership and its people.</param>
/// <param name="To">For whom; null for a shared room.</param>
/// <param name="Now">When.</param>
public sealed record Note(PartnerBotDb Db, string Subject, Roster Roster, Seated? To, Instant Now)
{
    /// <summary>Which step of the ladder; empty when a card is brought up to date.</summary>
    public string Rung { get; init; } = "";

    /// <summary>For whom the shared room is.</summary>
    public Audience Audience { get; init; }

    /// <summary>Who would see it.</summary>
    public Viewer Viewer => To is null ? Viewer.OfRoom(Audience) : Viewer.Of(To.Organisation);

    /// <summary>The part of <see cref="Subject"/> after the kind.</summary>
    public string SubjectId => Domain.Reminders.Subjects.IdOf(Subject);
}

/// <summary>Writes what a feature's reminders say, at the moment they are said.</summary>
public interface INoteWriter
{
    /// <summary>The kind of subject it writes for: "poll".</summary>
    string Kind { get; }

    /// <summary>The rungs it has words for.</summary>
    IReadOnlyList<string> Rungs { get; }

    /// <summary>Of its rungs, those that concern everybody in a shared room as well: when one is owed to somebody whom
    /// no personal chat reaches, they may be called by name in the room, with the words for the room. None, unless the
    /// writer says so: what is personal, late or somebody's alone is never said there.</summary>
    IReadOnlyList<string> OpenRungs => [];

    /// <summary>The words; <see cref="Reply.Nothing"/> when there is nothing to say any more.</summary>
    Task<Reply> WriteAsync(Note note, CancellationToken ct);

    /// <summary>The card as it stands now, for a copy that was posted earlier.</summary>
    Task<Reply> RefreshAsync(Note note, CancellationToken ct);
}
