using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Whom a channel's speaker was found to be; <see cref="Person"/> is null for a stranger.</summary>
public sealed record Identified(Person? Person);

/// <summary>Finds out who speaks and where. A person is known by the channel's own name for them, and the first time
/// by Entra object id or by the e-mail address in the roster; never by the name on display.</summary>
public static class Introductions
{
    /// <summary>Null when only the speaker's e-mail address could tell, and the channel has not looked it up
    /// yet.</summary>
    public static async Task<Identified?> IdentifyAsync(
        PartnerBotDb db, Speaker speaker, Instant now, CancellationToken ct)
    {
        if (await db.Handles.FindAsync([speaker.Channel, speaker.Id], ct) is { } handle)
        {
            return new Identified(await db.People.FindAsync([handle.PersonId], ct));
        }

        var person = await FindAsync(db, speaker, ct);
        if (person is null)
        {
            return speaker.Email is null ? null : new Identified(null);
        }

        await TieAsync(db, speaker, person, now, ct);
        return new Identified(person);
    }

    /// <summary>The row of the room, made or brought up to date: where it is reached can change with every
    /// message.</summary>
    public static async Task<Room> EnterAsync(
        PartnerBotDb db, Incoming incoming, Person? person, Instant now, CancellationToken ct)
    {
        var address = incoming.Room;
        var room = await db.FindRoomAsync(address.Channel, address.Id, ct);
        if (incoming.IsAside)
        {
            return Beside(room, address, person, now);
        }

        if (incoming.Kind is IncomingKind.Departed or IncomingKind.Renamed)
        {
            return Change(room, incoming, now);
        }

        if (room is null)
        {
            room = new Room(Id<Room>.New(now), address.Channel, address.Id, KindOf(address.Kind), now);
            db.Rooms.Add(room);
        }

        Learn(room, incoming, person);
        room.See(now);
        return room;
    }

    // From now on whoever uses this account is taken for that person, which whoever looks after them should see.
    private static async Task TieAsync(
        PartnerBotDb db, Speaker speaker, Person person, Instant now, CancellationToken ct)
    {
        person.EntraObjectId ??= speaker.EntraObjectId;
        db.Handles.Add(new Handle(speaker.Channel, speaker.Id, person.Id));
        db.Changes.AddRange((await db.MembershipsAsync(person.Id, ct)).Select(member => new Change(
            Id<Change>.New(now), member.PartnershipId, person.Id, speaker.Channel, "account recognised", now)));
    }

    // A press may come by way of another region than the room's own, where nobody could be spoken to later.
    private static void Learn(Room room, Incoming incoming, Person? person)
    {
        var address = incoming.Room;
        room.PersonId = address.Kind == RoomKind.Personal ? person?.Id ?? room.PersonId : null;
        room.Name = address.Name.Length > 0 ? address.Name : room.Name;
        room.Tenant = address.Tenant;
        room.Reference = incoming.Kind == IncomingKind.Pressed && room.Reference.Length > 0
            ? room.Reference
            : address.Reference;
        (room.State, room.StateReason) = (RoomState.Open, "");
    }

    // Nobody speaks, and how the room is reached is not learnt from it. One that the bot does not know is none of its
    // business, and is not kept.
    private static Room Change(Room? known, Incoming incoming, Instant now)
    {
        var address = incoming.Room;
        var room = known ?? new Room(Id<Room>.New(now), address.Channel, address.Id, KindOf(address.Kind), now);
        if (incoming.Kind == IncomingKind.Departed)
        {
            room.Shut("departed");
            room.Welcomed = false;
        }
        else
        {
            room.Name = address.Name.Length > 0 ? address.Name : room.Name;
        }

        return room;
    }

    /// <summary>A window of somebody's own beside a room: only they see what is said there, it is about the room's
    /// partnership where that is known, and it is not kept.</summary>
    private static Room Beside(Room? room, RoomAddress address, Person? person, Instant now)
    {
        var own = new Room(Id<Room>.New(now), address.Channel, $"beside {address.Id}", KindOf(RoomKind.Personal), now)
        {
            PersonId = person?.Id,
        };
        if (room?.PartnershipId is { } partnership)
        {
            own.Claim(partnership, Audience.Everyone);
        }

        return own;
    }

    /// <summary>The room as its channel knows it.</summary>
    public static RoomAddress AddressOf(Room room) =>
        new(room.Channel, room.Address, Enum.Parse<RoomKind>(room.Kind, ignoreCase: true))
        {
            Name = room.Name,
            Tenant = room.Tenant,
            Reference = room.Reference,
        };

    /// <summary>The word under which a kind of room is kept.</summary>
    public static string KindOf(RoomKind kind) => kind.ToString().ToLowerInvariant();

    private static async Task<Person?> FindAsync(PartnerBotDb db, Speaker speaker, CancellationToken ct)
    {
        if (speaker.EntraObjectId is { Length: > 0 } objectId
            && await db.People.FirstOrDefaultAsync(person => person.EntraObjectId == objectId, ct) is { } known)
        {
            return known;
        }

        // An address that is already tied to somebody else's object id is not proof: the account may have been re-used.
        var email = speaker.Email?.ToLowerInvariant();
        return email is { Length: > 0 }
            && await db.People.FirstOrDefaultAsync(person => person.Email == email, ct) is { } named
            && (named.EntraObjectId ?? speaker.EntraObjectId) == (speaker.EntraObjectId ?? named.EntraObjectId)
            ? named
            : null;
    }
}
