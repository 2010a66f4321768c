using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>One message in some room that shows a card which can change: who must see the new version.</summary>
/// <param name="cardKey">What the card shows.</param>
/// <param name="roomId">Where it stands.</param>
/// <param name="messageId">The channel's id of the message.</param>
/// <param name="postedAt">When it was posted.</param>
public sealed class CardCopy(string cardKey, Id<Room> roomId, string messageId, Instant postedAt)
{
    public string CardKey { get; private set; } = cardKey;

    public Id<Room> RoomId { get; private set; } = roomId;

    public string MessageId { get; private set; } = messageId;

    public Instant PostedAt { get; private set; } = postedAt;

    public Id<Partnership>? PartnershipId { get; set; }

    /// <summary>Whose view of the card it is; null in a shared room.</summary>
    public Id<Member>? MemberId { get; set; }
}
