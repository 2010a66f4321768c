using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store;

/// <summary>What a post is for.</summary>
public enum PostKind
{
    /// <summary>A reminder: something said unasked to one person.</summary>
    Say,

    /// <summary>The answer to something that was said; sent by the channel itself, or later by the outbox if it did
    /// not.</summary>
    Answer,

    /// <summary>A newer version of a card that was posted; its text is written when it is sent.</summary>
    Refresh,

    /// <summary>Something said unasked in a shared room.</summary>
    Announce,
}

/// <summary>Which is worse, when the channel leaves it unclear whether a message arrived: to say it twice, or perhaps
/// never.</summary>
public enum Doubt
{
    /// <summary>Never is worse: it is said again.</summary>
    MaybeTwice,

    /// <summary>Twice is worse: it is left, and those who run the partnership are told that it may be
    /// missing.</summary>
    MaybeNever,
}

/// <summary>How far a post has come.</summary>
public enum PostState
{
    /// <summary>Still to be sent.</summary>
    Owed,

    /// <summary>Somebody is sending it, or died doing so: after the lease it is sent again.</summary>
    Sending,

    /// <summary>Given up; a coordinator can see it.</summary>
    Dead,
}

/// <summary>A message owed to one room: a row in the outbox, written in the transaction that caused it and deleted
/// once said.</summary>
public sealed class Post(Id<Post> id, Id<Room> roomId, PostKind kind, Instant notBefore)
{
    /// <summary>The reason of one of which nobody knows whether it arrived.</summary>
    public const string InDoubt = "InDoubt";

    /// <summary>Sorts by the time it was written: the order in which a room hears.</summary>
    public Id<Post> Id { get; private set; } = id;

    public Id<Room> RoomId { get; private set; } = roomId;

    public PostKind Kind { get; private set; } = kind;

    public PostState State { get; set; } = PostState.Owed;

    /// <summary>What to do when it is unclear whether it arrived. A person waits for an answer and may miss a deadline
    /// without a reminder; a new version of a card takes the place of itself. In a shared room a second copy rings at
    /// everybody again, and its card would stand there for ever as it was, beside the one that is kept up to date.
    /// (docs/adr/0012)</summary>
    public Doubt Doubt => Kind == PostKind.Announce ? Doubt.MaybeNever : Doubt.MaybeTwice;

    /// <summary>The partnership it is about; null for words to somebody nobody knows.</summary>
    public Id<Partnership>? PartnershipId { get; set; }

    /// <summary>The member it is written for; null for a shared room.</summary>
    public Id<Member>? MemberId { get; set; }

    /// <summary>The reminder that it says; null when it says none.</summary>
    public Id<Reminder>? ReminderId { get; set; }

    /// <summary>The answer as JSON. Empty for a reminder and a refresh: their words are written when they are sent, so
    /// that what waited is never out of date. For an announcement, the ids of the members whom it calls, with blanks
    /// between; mostly none.</summary>
    public string Body { get; set; } = "";

    /// <summary>The key of the card it carries or refreshes; empty when there is none.</summary>
    public string CardKey { get; set; } = "";

    /// <summary>For a refresh: the channel's id of the message to replace. For an answer: what it answers, as the
    /// channel names it; empty where it does not.</summary>
    public string MessageId { get; set; } = "";

    public Instant NotBefore { get; set; } = notBefore;

    /// <summary>Until when a sender holds it; null while nobody does.</summary>
    public Instant? LeasedUntil { get; set; }

    /// <summary>Rises with every claim: a sender that lost its lease can no longer settle.</summary>
    public int Fence { get; set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>The channel's code for the last failure; empty when there was none.</summary>
    public string Reason { get; set; } = "";

    /// <summary>It may have arrived, and must not come twice.</summary>
    public void LeaveInDoubt() => (State, LeasedUntil, Reason) = (PostState.Dead, null, InDoubt);
}
