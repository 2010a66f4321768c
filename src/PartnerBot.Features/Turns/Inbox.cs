using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Keeps what channels said yes to until it was heard.</summary>
public sealed partial class Inbox(IWriter writer, IClock clock, ILogger<Inbox> log) : IInbox
{
    public async Task<bool> KeepAsync(Parcel parcel, CancellationToken ct)
    {
        try
        {
            await writer.WriteAsync((db, token) => KeepAsync(db, parcel, token), ct);
            return true;
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            Log.NotKept(log, mistake, parcel.Channel, parcel.DeliveryId);
            return false;
        }
    }

    public Task LetGoAsync(Parcel parcel, CancellationToken ct) => writer.WriteAsync(
        (db, token) => Of(db, parcel).ExecuteDeleteAsync(token), ct);

    public Task<ImmutableArray<Parcel>> WaitingAsync(string channel, Duration age, CancellationToken ct)
    {
        var (isAll, keptBy) = (age == Duration.Zero, clock.GetCurrentInstant() - age);
        return writer.ReadAsync(
            async (db, token) =>
            {
                var items = await db.Inbox
                    .Where(item => item.Channel == channel && (isAll || item.At <= keptBy))
                    .OrderBy(item => item.At).ThenBy(item => item.Id)
                    .ToListAsync(token);
                return items.Select(item => new Parcel(channel, item.DeliveryId, item.Contents)).ToImmutableArray();
            },
            ct);
    }

    private async Task<int> KeepAsync(PartnerBotDb db, Parcel parcel, CancellationToken ct)
    {
        if (!await Of(db, parcel).AnyAsync(ct))
        {
            var now = clock.GetCurrentInstant();
            db.Inbox.Add(new InboxItem(
                Id<InboxItem>.New(now), parcel.Channel, parcel.DeliveryId, parcel.Contents, now));
        }

        return 0;
    }

    private static IQueryable<InboxItem> Of(PartnerBotDb db, Parcel parcel) =>
        db.Inbox.Where(item => item.Channel == parcel.Channel && item.DeliveryId == parcel.DeliveryId);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A delivery on {Channel} could not be kept ({DeliveryId})")]
        public static partial void NotKept(ILogger logger, Exception mistake, string channel, string deliveryId);
    }
}
