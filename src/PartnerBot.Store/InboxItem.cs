using NodaTime;
using PartnerBot.Domain;

namespace PartnerBot.Store;

/// <summary>Something that a channel said yes to and that was not heard yet: a row that stands for seconds; after a
/// crash until a host starts, or another one looks.</summary>
/// <param name="id">A name for the row.</param>
/// <param name="channel">The channel.</param>
/// <param name="deliveryId">As the channel names the delivery; unique within the channel.</param>
/// <param name="contents">What arrived, as the channel wrote it down; it holds words that people wrote.</param>
/// <param name="at">When it was kept: the order in which it is heard.</param>
public sealed class InboxItem(Id<InboxItem> id, string channel, string deliveryId, string contents, Instant at)
{
    public Id<InboxItem> Id { get; private set; } = id;

    public string Channel { get; private set; } = channel;

    public string DeliveryId { get; private set; } = deliveryId;

    public string Contents { get; private set; } = contents;

    public Instant At { get; private set; } = at;
}
