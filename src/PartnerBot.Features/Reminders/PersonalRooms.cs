using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Finds the room in which to speak to a person: where they spoke last, or one that a channel can open by
/// itself.</summary>
public sealed class PersonalRooms(IEnumerable<IMessenger> messengers)
{
    private readonly List<IMessenger> messengers = [.. messengers];

    /// <summary>Null when no channel reaches them.</summary>
    internal async Task<Room?> FindAsync(DispatchRound round, Person person, CancellationToken ct) =>
        round.RoomsOf(person)
            .OrderBy(room => messengers.FindIndex(messenger => messenger.Channel == room.Channel))
            .FirstOrDefault(room => messengers.Any(messenger => messenger.Channel == room.Channel))
        ?? await OpenAsync(round, person, ct);

    // The first channel that can, and did not try in vain before.
    private async Task<Room?> OpenAsync(DispatchRound round, Person person, CancellationToken ct)
    {
        var handles = (await round.HandlesOfAsync(person, ct)).ToList();
        var shared = await round.SharedRoomsAsync(ct);
        foreach (var messenger in messengers)
        {
            var near = shared.FirstOrDefault(room => room.Channel == messenger.Channel);
            var known = new Acquaintance(person.Email ?? "")
            {
                Id = handles.Find(handle => handle.Channel == messenger.Channel)?.Name ?? "",
                EntraObjectId = person.EntraObjectId ?? "",
                Near = near is null ? null : Introductions.AddressOf(near),
            };
            if (messenger.RoomOf(known) is { } address && await EnterAsync(round, address, person, ct) is { } room)
            {
                return room;
            }
        }

        return null;
    }

    private static async Task<Room?> EnterAsync(
        DispatchRound round, RoomAddress address, Person person, CancellationToken ct)
    {
        if (await round.Db.FindRoomAsync(address.Channel, address.Id, ct) is { } known)
        {
            return known.State == RoomState.Open && (known.PersonId ??= person.Id) == person.Id ? known : null;
        }

        return await MakeAsync(round.Db, address, person, round.Now, ct);
    }

    // Saved at once, so that the next reminder for the same person finds it.
    private static async Task<Room> MakeAsync(
        PartnerBotDb db, RoomAddress address, Person person, Instant now, CancellationToken ct)
    {
        var kind = Introductions.KindOf(RoomKind.Personal);
        var room = new Room(Id<Room>.New(now), address.Channel, address.Id, kind, now)
        {
            PersonId = person.Id,
            Tenant = address.Tenant,
            Reference = address.Reference,
        };
        db.Rooms.Add(room);
        await db.SaveChangesAsync(ct);
        return room;
    }
}
