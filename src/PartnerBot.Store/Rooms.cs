using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Finding rooms.</summary>
public static class Rooms
{
    /// <summary>By the channel's own name for it; null when the bot was never there.</summary>
    public static async Task<Room?> FindRoomAsync(
        this PartnerBotDb db, string channel, string address, CancellationToken ct) =>
        db.Rooms.Local.FirstOrDefault(room => room.Channel == channel && room.Address == address)
        ?? await db.Rooms.FirstOrDefaultAsync(room => room.Channel == channel && room.Address == address, ct);

    /// <summary>The open rooms that everybody in a partnership shares.</summary>
    public static Task<List<Room>> SharedRoomsAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Rooms.Where(room => room.PartnershipId == partnership && room.State == RoomState.Open).ToListAsync(ct);
}
