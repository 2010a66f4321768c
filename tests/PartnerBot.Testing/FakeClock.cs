using NodaTime;
using PartnerBot.Features.Rehearsal;

namespace PartnerBot.Testing;

/// <summary>A clock that stands still until a test moves it, in any direction.</summary>
public sealed class FakeClock(Instant now) : IMovableClock
{
    private Instant now = now;

    public Instant GetCurrentInstant() => now;

    public void MoveTo(Instant instant) => now = instant;

    public void Advance(Duration by) => now += by;
}
