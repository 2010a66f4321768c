using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Intake;

/// <summary>Hears what a process said yes to and did not come to hear: an earlier one when this one starts, and from
/// then on any other that died meanwhile.</summary>
/// <remarks>It may be that another host is at it this very moment: the front desk hears a delivery once, whoever brings
/// it, and what is let go was heard by one of the two.</remarks>
internal sealed partial class InboxKeeper(
    TeamsOptions options,
    IInbox inbox,
    Answering answering,
    ServiceUrlRule rule,
    TimeProvider time,
    ILogger<InboxKeeper> logger)
    : BackgroundService
{
    /// <summary>From the end of one look to the next.</summary>
    public static readonly Duration Pause = Duration.FromMinutes(1);

    /// <summary>What has waited for less is most likely in somebody's hands.</summary>
    public static readonly Duration InHand = Duration.FromMinutes(1);

    /// <summary>An activity as the inbox keeps it.</summary>
    public static Parcel Wrap(string deliveryId, ReadOnlyMemory<byte> contents) =>
        new(TeamsChannel.Name, deliveryId, Encoding.UTF8.GetString(contents.Span));

    // At the start all of it: what is there was left by somebody, and who said it has waited long enough.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Mode == TeamsMode.Closed)
        {
            return;
        }

        try
        {
            await LookAsync(Duration.Zero, stoppingToken);
            while (true)
            {
                await Task.Delay(Pause.ToTimeSpan(), time, stoppingToken);
                await LookAsync(InHand, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of it. A host that is stopped before it has started would call it a failure.
        }
    }

    // The border of the loop: a store that fails now may work in a minute, and what is in it waits.
    private async Task LookAsync(Duration age, CancellationToken ct)
    {
        try
        {
            var waiting = await inbox.WaitingAsync(TeamsChannel.Name, age, ct);
            await Task.WhenAll(waiting.Select(HearAsync)).WaitAsync(ct);
        }
        catch (Exception mistake) when (!ct.IsCancellationRequested)
        {
            Log.NotHeard(logger, mistake);
        }
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

        [LoggerMessage(2, LogLevel.Error, "Teams: what waits in the inbox was not heard; the next look tries again")]
        public static partial void NotHeard(ILogger logger, Exception mistake);
    }
}
