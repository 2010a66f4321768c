using NodaTime;
using PartnerBot.Features.Reminders;

namespace PartnerBot.Features.Rehearsal;

/// <summary>Moves a clock on, and on the way does in order everything that falls due.</summary>
public sealed class TimeMachine(Ticks ticks, IMovableClock clock)
{
    // More stops than a year of many partnerships has; beyond them something does not come to rest.
    private const int MostStops = 200_000;

    // What is due but cannot be done now is looked at again after this long, so that time goes on.
    private static readonly Duration Pace = Duration.FromSeconds(1);

    /// <summary>When it returns, it is <paramref name="target"/>, and nothing that could be done until then is
    /// left.</summary>
    /// <exception cref="InvalidOperationException">Something fell due over and over again.</exception>
    public async Task MoveToAsync(Instant target, CancellationToken ct)
    {
        await ticks.AllAsync(ct);
        for (var stops = 0; await StepAsync(target, ct); stops++)
        {
            if (stops == MostStops)
            {
                throw new InvalidOperationException($"Time does not get on after {clock.GetCurrentInstant()}.");
            }
        }

        PutForward(target);
    }

    /// <summary>Moves on to the next thing that falls due, and does it.</summary>
    /// <returns>False when nothing falls due up to and including <paramref name="limit"/>: then nothing was
    /// moved.</returns>
    public async Task<bool> StepAsync(Instant limit, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (await ticks.NextDueAsync(ct) is not { } due)
        {
            return false;
        }

        var stop = due > now ? due : now + Pace;
        if (stop > limit)
        {
            return false;
        }

        PutForward(stop);
        await ticks.AllAsync(ct);
        return true;
    }

    // A clock that runs may have got there by itself meanwhile.
    private void PutForward(Instant instant)
    {
        if (clock.GetCurrentInstant() < instant)
        {
            clock.MoveTo(instant);
        }
    }
}
