using PartnerBot.Chat;

namespace PartnerBot.Features.Rehearsal;

/// <summary>A channel on which nothing is said: it reaches everybody who has an e-mail address.</summary>
internal sealed class RehearsalChannel : IMessenger
{
    /// <summary>Where most people would be reached.</summary>
    public string Channel => "teams";

    /// <summary>The partnership's shared room.</summary>
    public RoomAddress SharedRoom => new(Channel, "shared", RoomKind.Group) { Name = "Shared room" };

    public RoomAddress? RoomOf(Acquaintance person) => person.Email.Length > 0
        ? new RoomAddress(Channel, $"personal:{person.Email}", RoomKind.Personal)
        : null;

    // Without an id of the message no copy of its card is kept up to date: nobody looks at it.
    public Task<Delivery> PostAsync(RoomAddress room, Reply reply, CancellationToken ct) =>
        Task.FromResult(new Delivery(DeliveryOutcome.Said));

    public Task<Delivery> UpdateAsync(RoomAddress room, string messageId, Reply reply, CancellationToken ct) =>
        Task.FromResult(new Delivery(DeliveryOutcome.Said, messageId));
}
