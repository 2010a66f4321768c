using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Finding rooms.</summary>
public static class Rooms
{
    /// <summary>How exactly it is kept when a room was seen: nobody asks for the hour, and it need not be written at
    /// every message.</summary>
    internal static readonly Duration Day = Duration.FromDays(1);

    /// <summary>By the channel's own name for it; null when the bot was never there.</summary>
    public static async Task<Room?> FindRoomAsync(
        this PartnerBotDb db, string channel, string address, CancellationToken ct) =>
        db.Rooms.Local.FirstOrDefault(room => room.Channel == channel && room.Address == address)
        ?? await db.Rooms.FirstOrDefaultAsync(room => room.Channel == channel && room.Address == address, ct);

    /// <summary>The open rooms that everybody in a partnership shares.</summary>
    public static Task<List<Room>> SharedRoomsAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Rooms.Where(room => room.PartnershipId == partnership && room.State == RoomState.Open).ToListAsync(ct);

    /// <summary>The open rooms of somebody, or of a partnership, that were not seen since an instant; longest not seen
    /// first.</summary>
    public static Task<List<Room>> QuietRoomsAsync(
        this PartnerBotDb db, IReadOnlyCollection<string> channels, Instant since, int most, CancellationToken ct) =>
        db.Rooms.AsNoTracking()
            .Where(room => room.State == RoomState.Open && room.SeenAt < since && channels.Contains(room.Channel)
                && (room.PersonId != null || room.PartnershipId != null))
            .OrderBy(room => room.SeenAt).ThenBy(room => room.Id).Take(most)
            .ToListAsync(ct);

    /// <summary>Something got there: one statement, and mostly nothing to write.</summary>
    public static Task SeeRoomAsync(this PartnerBotDb db, Id<Room> id, Instant now, CancellationToken ct)
    {
        var before = now - Day;
        return db.Rooms.Where(room => room.Id == id && room.SeenAt <= before)
            .ExecuteUpdateAsync(room => room.SetProperty(one => one.SeenAt, now), ct);
    }
}
