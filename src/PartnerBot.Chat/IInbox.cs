using System.Collections.Immutable;
using NodaTime;

namespace PartnerBot.Chat;

/// <summary>Where a channel keeps what it said yes to before the front desk has heard it, so that it is heard even when
/// the process dies meanwhile.</summary>
/// <remarks>Most of what is said never comes here: it is heard before the channel says yes.</remarks>
public interface IInbox
{
    /// <summary>Keeps it. Keeping it twice is keeping it once.</summary>
    /// <returns>True when it is on disk; false when it could not be kept, and the channel must not say yes.</returns>
    Task<bool> KeepAsync(Parcel parcel, CancellationToken ct);

    /// <summary>It was heard: forgets it, words and all.</summary>
    Task LetGoAsync(Parcel parcel, CancellationToken ct);

    /// <summary>What a channel kept and has not let go, in the order in which it was kept.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="age">Only what was kept at least so long ago; zero for all of it.</param>
    /// <param name="ct">Stops it.</param>
    Task<ImmutableArray<Parcel>> WaitingAsync(string channel, Duration age, CancellationToken ct);
}

/// <summary>Something that a channel said yes to.</summary>
/// <param name="Channel">The channel's name, as in <see cref="RoomAddress.Channel"/>.</param>
/// <param name="DeliveryId">As in <see cref="Incoming.DeliveryId"/>.</param>
/// <param name="Contents">What arrived, in a form of the channel's own. Opaque to everyone else.</param>
public sealed record Parcel(string Channel, string DeliveryId, string Contents);
