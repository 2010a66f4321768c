using NodaTime;
using PartnerBot.Features.Reminders;
using Quartz;

namespace PartnerBot.Host;

/// <summary>Quartz, in memory, as the metronome: a steady beat, and one beat at the instant at which the next thing
/// falls due.</summary>
/// <remarks>Of the trigger for the next beat there is one, which only ever moves closer. Chat turns announce what
/// they made due from many
/// threads; nearly always that is later than the beat that is coming, and costs one comparison.</remarks>
internal sealed partial class QuartzClockwork(
    ISchedulerFactory schedulers,
    Clockwork clockwork,
    Waker waker,
    IHostApplicationLifetime lifetime,
    ILogger<QuartzClockwork> log)
    : IHostedService
{
    private static readonly JobKey Beat = new("beat");
    private static readonly TriggerKey Next = new("next");

    // A little past the instant, never before it: a beat that comes early finds nothing due.
    private static readonly Duration Margin = Duration.FromMilliseconds(2);

    private IScheduler scheduler = null!;

    // When the next beat comes at the latest, in ticks of real time.
    private long nextBeat = long.MaxValue;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await clockwork.RecoverAsync(cancellationToken);
        scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<BeatJob>().WithIdentity(Beat).StoreDurably().Build();
        await scheduler.ScheduleJob(job, SteadyTrigger(), cancellationToken: cancellationToken);
        waker.Woken += Wake;
        await scheduler.Start(cancellationToken);
    }

    /// <summary>A beat that has begun comes to the end of the message it is at; what is still owed waits for the next
    /// start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        waker.Woken -= Wake;
        await scheduler.Shutdown(true, cancellationToken);
    }

    internal async Task BeatAsync()
    {
        Interlocked.Exchange(ref nextBeat, long.MaxValue);
        try
        {
            Ring(await clockwork.BeatAsync(lifetime.ApplicationStopping));
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void Wake(Instant by) => Ring(clockwork.Until(by));

    private void Ring(Duration wait)
    {
        var at = Instant.FromDateTimeOffset(scheduler.TimeProvider.GetUtcNow()) + wait + Margin;
        var ticks = at.ToUnixTimeTicks();
        for (var before = Interlocked.Read(ref nextBeat); ticks < before;)
        {
            var seen = Interlocked.CompareExchange(ref nextBeat, ticks, before);
            if (seen == before)
            {
                _ = ScheduleAsync(at);
                return;
            }

            before = seen;
        }
    }

    private async Task ScheduleAsync(Instant at)
    {
        try
        {
            var trigger = TriggerBuilder.Create(scheduler.TimeProvider)
                .WithIdentity(Next).ForJob(Beat).StartAt(at.ToDateTimeOffset()).Build();
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.KeepEarlier, lifetime.ApplicationStopping);
        }
        catch (Exception failure) when (failure is SchedulerException or OperationCanceledException)
        {
            Log.NotScheduled(log, failure.GetType().Name);
        }
    }

    private ITrigger SteadyTrigger() => TriggerBuilder.Create(scheduler.TimeProvider)
        .WithIdentity("steady").ForJob(Beat).StartNow()
        .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(Clockwork.Steady.ToTimeSpan()).RepeatForever())
        .Build();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The next beat was not scheduled ({Reason}); the steady one will come")]
        public static partial void NotScheduled(ILogger logger, string reason);
    }
}

/// <summary>One beat. Quartz runs no two at once.</summary>
[DisallowConcurrentExecution]
internal sealed class BeatJob(QuartzClockwork clockwork) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        new(clockwork.BeatAsync());
}
