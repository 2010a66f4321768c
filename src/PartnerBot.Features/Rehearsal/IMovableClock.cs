using NodaTime;

namespace PartnerBot.Features.Rehearsal;

/// <summary>A clock that somebody moves on.</summary>
public interface IMovableClock : IClock
{
    /// <summary>From now on it goes on from this instant.</summary>
    void MoveTo(Instant instant);
}

/// <summary>A clock that moves only when it is moved.</summary>
public sealed class StoppedClock(Instant start) : IMovableClock
{
    private Instant now = start;

    public Instant GetCurrentInstant() => now;

    public void MoveTo(Instant instant) => now = instant;
}
