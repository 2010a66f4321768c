using Microsoft.EntityFrameworkCore;
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
    public async Task<Room?> FindAsync(PartnerBotDb db, Person person, Instant now, CancellationToken ct)
    {
        var open = await db.Rooms
            .Where(room => room.PersonId == person.Id && room.State == RoomState.Open)
            .ToListAsync(ct);
        return open.OrderBy(room => messengers.FindIndex(messenger => messenger.Channel == room.Channel))
            .FirstOrDefault(room => messengers.Any(messenger => messenger.Channel == room.Channel))
            ?? await OpenAsync(db, person, now, ct);
    }

    private async Task<Room?> OpenAsync(PartnerBotDb db, Person person, Instant now, CancellationToken ct)
    {
        var address = person.Email is { } email
            ? messengers.Select(messenger => messenger.RoomOf(email)).FirstOrDefault(room => room is not null)
            : null;
        if (address is null || await db.FindRoomAsync(address.Channel, address.Id, ct) is { State: RoomState.Shut })
        {
            return null;
        }

        var room = new Room(
            Id<Room>.New(now), address.Channel, address.Id, Introductions.KindOf(RoomKind.Personal), now)
        {
            PersonId = person.Id,
            Reference = address.Reference,
        };
        db.Rooms.Add(room);
        await db.SaveChangesAsync(ct);
        return room;
    }
}
