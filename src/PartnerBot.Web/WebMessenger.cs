using PartnerBot.Chat;
using PartnerBot.Web.Rooms;

namespace PartnerBot.Web;

/// <summary>The bot speaking unasked on the page: a message is said as soon as it is kept.</summary>
internal sealed class WebMessenger(PageMessages messages, WebOptions options) : IMessenger
{
    public string Channel => PageRoom.Channel;

    /// <summary>Everybody has a room on the page, whether they have opened it yet or not.</summary>
    public RoomAddress? RoomOf(Acquaintance person) =>
        person.Email.Length > 0 ? PageRoom.PersonalOf(person.Email.ToLowerInvariant()).Address : null;

    public Task<Delivery> PostAsync(RoomAddress room, Reply reply, CancellationToken ct)
    {
        if (room.Channel != Channel || reply.IsNothing)
        {
            return Task.FromResult(new Delivery(DeliveryOutcome.Rejected) { Reason = "not-for-the-page" });
        }

        var said = messages.Post(new PageMessage(room.Id, "", reply) { When = options.Clock?.Invoke() ?? "" });
        return Task.FromResult(new Delivery(DeliveryOutcome.Said, said.Id));
    }

    public Task<Delivery> UpdateAsync(RoomAddress room, string messageId, Reply reply, CancellationToken ct)
    {
        var said = messages.Change(room.Id, messageId, message => message with { Reply = reply });
        return Task.FromResult(said is null
            ? new Delivery(DeliveryOutcome.MessageGone, messageId)
            : new Delivery(DeliveryOutcome.Said, messageId));
    }
}
