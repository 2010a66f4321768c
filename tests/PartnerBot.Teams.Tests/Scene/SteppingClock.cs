using NodaTime;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>A clock that stands still until it is moved. It begins now, so that the libraries' own clocks, which nobody
/// can move, agree with it.</summary>
public sealed class SteppingClock : IClock
{
    private long _ticks = SystemClock.Instance.GetCurrentInstant().ToUnixTimeTicks();

    public Instant GetCurrentInstant() => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks));

    public void Advance(Duration by) => Interlocked.Add(ref _ticks, (long)by.TotalTicks);
}
