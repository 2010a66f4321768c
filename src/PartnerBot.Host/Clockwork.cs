using System.Diagnostics;
using NodaTime;
using PartnerBot.Features.Partnerships.Privacy;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;

namespace PartnerBot.Host;

/// <summary>What every scheduler does with the bot: beat, and be told when to beat next. Holds no data, so that one
/// scheduler can take
/// another's place.</summary>
internal sealed partial class Clockwork(
    Ticks ticks, ForgetOld old, QuietRooms quiet, IClock clock, ILogger<Clockwork> log)
{
    /// <summary>The longest time from one beat to the next, whatever is due.</summary>
    public static readonly Duration Steady = Duration.FromSeconds(30);

    // Real time, as the machine counts it: the bot's own may be moved.
    private long lastBeat;

    /// <summary>How long ago a beat came to its end; null before the first did.</summary>
    public Duration? SinceBeat => Interlocked.Read(ref lastBeat) is not 0 and var last
        ? Duration.FromTimeSpan(Stopwatch.GetElapsedTime(last))
        : null;

    /// <summary>Once, before the first beat.</summary>
    public Task RecoverAsync(CancellationToken ct) => ticks.RecoverAsync(ct);

    /// <summary>Rolls forward, says what is due, sends what is owed; once a day deletes what was kept long enough,
    /// and asks about rooms that were quiet for long.</summary>
    /// <returns>How long until something falls due; <see cref="Steady"/> at the most, nothing when it is late
    /// already.</returns>
    public async Task<Duration> BeatAsync(CancellationToken ct)
    {
        using var activity = Measures.BeginBeat();
        var began = Stopwatch.GetTimestamp();
        try
        {
            await ticks.AllAsync(ct);
            await old.OnceADayAsync(ct);
            await quiet.OnceADayAsync(ct);
            Interlocked.Exchange(ref lastBeat, Stopwatch.GetTimestamp());
            Measures.EndBeat(began);
            return await ticks.NextDueAsync(ct) is { } due ? Until(due) : Steady;
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            Log.BeatFailed(log, mistake);
            return Steady;
        }
    }

    /// <summary>How long until the bot's clock shows this instant. The bot's time runs as fast as real time, but may
    /// be another.</summary>
    public Duration Until(Instant instant) =>
        Duration.Min(Steady, Duration.Max(Duration.Zero, instant - clock.GetCurrentInstant()));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A beat failed; the next one tries again")]
        public static partial void BeatFailed(ILogger logger, Exception mistake);
    }
}
