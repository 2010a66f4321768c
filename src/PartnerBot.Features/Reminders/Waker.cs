using NodaTime;

namespace PartnerBot.Features.Reminders;

/// <summary>Tells whoever keeps time that something may be due sooner than it thinks.</summary>
public sealed class Waker
{
    /// <summary>Called with the instant by which the ticks should come; from any thread.</summary>
    public event Action<Instant>? Woken;

    /// <param name="by">When something falls due; null for nothing new.</param>
    public void Wake(Instant? by)
    {
        if (by is { } instant)
        {
            Woken?.Invoke(instant);
        }
    }
}
