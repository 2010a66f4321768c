using NodaTime;

namespace PartnerBot.Chat;

/// <summary>The door through which the bot speaks unasked; each channel is one.</summary>
/// <remarks>The ways in which the world fails are outcomes, not exceptions: the outbox decides what each
/// means.</remarks>
public interface IMessenger
{
    /// <summary>The channel's name, as in <see cref="RoomAddress.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>The personal room that the channel can open by itself for somebody; null where it cannot.</summary>
    RoomAddress? RoomOf(Acquaintance person) => null;

    /// <summary>Says something new in a room.</summary>
    Task<Delivery> PostAsync(RoomAddress room, Reply reply, CancellationToken ct);

    /// <summary>Says late what answers something that was said: where that stands, not as something new.</summary>
    /// <param name="answerTo">From <see cref="Incoming.AnswerTo"/>; not empty.</param>
    Task<Delivery> AnswerAsync(RoomAddress room, string answerTo, Reply reply, CancellationToken ct) =>
        PostAsync(room, reply, ct);

    /// <summary>True when the channel can be asked about a room without saying anything there.</summary>
    bool CanLookIn => false;

    /// <summary>Asks the channel whether the bot could still speak in a room. Nobody there notices.</summary>
    /// <returns><see cref="DeliveryOutcome.Said"/> when it could, <see cref="DeliveryOutcome.RoomGone"/> when it could
    /// not; anything else says nothing about the room.</returns>
    Task<Delivery> LookInAsync(RoomAddress room, CancellationToken ct) =>
        Task.FromResult(new Delivery(DeliveryOutcome.Said));

    /// <summary>Puts a new version in the place of a message that was posted earlier. Nobody is notified
    /// again.</summary>
    Task<Delivery> UpdateAsync(RoomAddress room, string messageId, Reply reply, CancellationToken ct);
}

/// <summary>What is known about somebody whom the channel is to reach, who may never have spoken on it.</summary>
/// <param name="Email">Their address; empty when none is known.</param>
public sealed record Acquaintance(string Email)
{
    /// <summary>The channel's own name for them; empty when they were never met there.</summary>
    public string Id { get; init; } = "";

    /// <summary>Their Entra object id; empty when none is known.</summary>
    public string EntraObjectId { get; init; } = "";

    /// <summary>A room of the same channel in which they may be found; null when there is none.</summary>
    public RoomAddress? Near { get; init; }
}

/// <summary>How a message fared.</summary>
public enum DeliveryOutcome
{
    /// <summary>It is there.</summary>
    Said,

    /// <summary>Not now (throttled, unreachable before anything was sent): try again.</summary>
    TryLater,

    /// <summary>The room is gone or shut to us: nothing can be said here until somebody opens it again.</summary>
    RoomGone,

    /// <summary>The message to update is gone: a new one may be posted.</summary>
    MessageGone,

    /// <summary>The channel will never take this message.</summary>
    Rejected,

    /// <summary>It may or may not have arrived: the connection broke after it was sent.</summary>
    Unknown,
}

/// <summary>How a message fared, and what the channel said of it.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="MessageId">The channel's id of the message; null when it gave none.</param>
public sealed record Delivery(DeliveryOutcome Outcome, string? MessageId = null)
{
    /// <summary>How long the channel asked us to wait; null when it did not say.</summary>
    public Duration? RetryAfter { get; init; }

    /// <summary>The channel's code for a failure, for the log. Never words people wrote.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the room is from now on, when on the way it turned out to be elsewhere or was only just opened;
    /// null for most.</summary>
    public RoomAddress? MovedTo { get; init; }

    /// <summary>True when it is still open what becomes of it: the channel could not say.</summary>
    public bool IsOpen => Outcome is DeliveryOutcome.TryLater or DeliveryOutcome.Unknown;
}
