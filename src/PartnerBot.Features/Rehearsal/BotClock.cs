using NodaTime;

namespace PartnerBot.Features.Rehearsal;

/// <summary>The bot's time in local mode: it runs as fast as real time, from wherever somebody moved it.</summary>
/// <param name="real">The clock on the wall.</param>
public sealed class BotClock(IClock real) : IMovableClock
{
    // In ticks of 100 ns rather than as a Duration, so that it is read and moved as one.
    private long ahead;

    public Instant GetCurrentInstant() =>
        real.GetCurrentInstant() + Duration.FromTicks(Interlocked.Read(ref ahead));

    public void MoveTo(Instant instant) =>
        Interlocked.Exchange(ref ahead, (instant - real.GetCurrentInstant()).BclCompatibleTicks);
}
