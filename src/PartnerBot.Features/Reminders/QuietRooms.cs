using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Asks about rooms in which nothing was said for long. An app that is deleted for a whole organisation tells
/// nobody: without this, the first to find out would be a reminder.</summary>
/// <remarks>Nothing falls due for it, so that it wakes nobody: whoever keeps time asks at every beat, and once a day
/// (UTC) a few rooms are asked about, one after the other. A room that is gone is shut as if a message had been refused
/// there.</remarks>
public sealed partial class QuietRooms(
    IWriter writer, IEnumerable<IMessenger> messengers, Attention attention, IClock clock, ILogger<QuietRooms> log)
{
    /// <summary>How many are asked about in a day.</summary>
    public const int MostADay = 10;

    private readonly Dictionary<string, IMessenger> messengers =
        messengers.Where(messenger => messenger.CanLookIn).ToDictionary(messenger => messenger.Channel);

    // The last day that was seen to; another host finds what is left.
    private LocalDate? done;

    public async Task OnceADayAsync(CancellationToken ct)
    {
        var today = clock.GetCurrentInstant().InUtc().Date;
        if (messengers.Count == 0 || done >= today)
        {
            return;
        }

        var since = (today - attention.LooksAfter).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var quiet = await writer.ReadAsync(
            (db, token) => db.QuietRoomsAsync(messengers.Keys, since, MostADay, token), ct);
        done = today;
        foreach (var room in quiet)
        {
            if (!await LookInAsync(room, ct))
            {
                return;
            }
        }
    }

    // False when the channel has no time for us: then the others wait for another day.
    private async Task<bool> LookInAsync(Room room, CancellationToken ct)
    {
        var delivery = await messengers[room.Channel].LookInAsync(Introductions.AddressOf(room), ct);
        if (delivery.IsOpen)
        {
            Log.NotAsked(log, room.Id.ToString(), delivery.Reason);
            return false;
        }

        await writer.WriteAsync((db, token) => KeepAsync(db, room, delivery, token), ct);
        Log.Asked(log, room.Id.ToString(), room.Channel, delivery.Outcome, delivery.Reason);
        return true;
    }

    // What says nothing about the room is asked again after as long a time. Somebody may have spoken there meanwhile,
    // which is the better answer.
    private async Task<int> KeepAsync(PartnerBotDb db, Room asked, Delivery delivery, CancellationToken ct)
    {
        if (await db.Rooms.FindAsync([asked.Id], ct) is not { } room || room.SeenAt > asked.SeenAt)
        {
            return 0;
        }

        if (delivery.Outcome == DeliveryOutcome.RoomGone)
        {
            await Redirection.ShutAsync(db, room.Id, delivery, ct);
            return 0;
        }

        room.See(clock.GetCurrentInstant());
        if (delivery.MovedTo is { } elsewhere)
        {
            await Redirection.MoveAsync(db, room.Id, elsewhere, ct);
        }

        return 0;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Asked about room {RoomId} on {Channel}: {Outcome} {Reason}")]
        public static partial void Asked(
            ILogger logger, string roomId, string channel, DeliveryOutcome outcome, string reason);

        [LoggerMessage(2, LogLevel.Warning, "Could not ask about room {RoomId} ({Reason}); the rest waits a day")]
        public static partial void NotAsked(ILogger logger, string roomId, string reason);
    }
}
