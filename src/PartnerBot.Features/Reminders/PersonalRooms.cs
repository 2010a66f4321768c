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
        ?? await OpenAsync(round.Db, person, round.Now, ct);

    private async Task<Room?> OpenAsync(PartnerBotDb db, Person person, Instant now, CancellationToken ct)
    {
        var address = person.Email is { } email
            ? messengers.Select(messenger => messenger.RoomOf(email)).FirstOrDefault(room => room is not null)
            : null;
        if (address is null)
        {
            return null;
        }

        if (await db.FindRoomAsync(address.Channel, address.Id, ct) is { } known)
        {
            return known.State == RoomState.Open && (known.PersonId ??= person.Id) == person.Id ? known : null;
        }

        return await MakeAsync(db, address, person, now, ct);
    }

    // Saved at once, so that the next reminder for the same person finds it.
    private static async Task<Room> MakeAsync(
        PartnerBotDb db, RoomAddress address, Person person, Instant now, CancellationToken ct)
    {
        var kind = Introductions.KindOf(RoomKind.Personal);
        var room = new Room(Id<Room>.New(now), address.Channel, address.Id, kind, now)
        {
            PersonId = person.Id,
            Reference = address.Reference,
        };
        db.Rooms.Add(room);
        await db.SaveChangesAsync(ct);
        return room;
    }
}
