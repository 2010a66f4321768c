using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Intake;

/// <summary>Hears what an earlier process said yes to and did not come to hear; once, when this one starts.</summary>
/// <remarks>It may be that another host is at it this very moment: the front desk hears a delivery once, whoever brings
/// it, and what is let go was heard by one of the two.</remarks>
internal sealed partial class InboxKeeper(
    TeamsOptions options, IInbox inbox, Answering answering, ServiceUrlRule rule, ILogger<InboxKeeper> logger)
    : BackgroundService
{
    /// <summary>An activity as the inbox keeps it.</summary>
    public static Parcel Wrap(string deliveryId, ReadOnlyMemory<byte> contents) =>
        new(TeamsChannel.Name, deliveryId, Encoding.UTF8.GetString(contents.Span));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Mode == TeamsMode.Closed)
        {
            return;
        }

        var waiting = await inbox.WaitingAsync(TeamsChannel.Name, stoppingToken);
        await Task.WhenAll(waiting.Select(HearAsync));
    }

    // Begun in their order; the lines keep it.
    private async Task HearAsync(Parcel parcel)
    {
        var body = ActivityBody.Parse(Encoding.UTF8.GetBytes(parcel.Contents));
        if (body.Activity is { } activity && rule.Allows(activity.ServiceUrl)
            && ActivityReader.Read(activity) is { Incoming: { } incoming } heard)
        {
            Log.Late(logger, incoming.DeliveryId);
            await answering.Begin(heard, incoming).Heard;
        }

        await inbox.LetGoAsync(parcel, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams: {DeliveryId} was waiting in the inbox and is heard now")]
        public static partial void Late(ILogger logger, string deliveryId);
    }
}
