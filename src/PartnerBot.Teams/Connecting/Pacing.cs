using NodaTime;

namespace PartnerBot.Teams.Connecting;

/// <summary>What a call to the connector is counted as.</summary>
internal enum Traffic
{
    /// <summary>Something said, changed or taken away, and a conversation opened.</summary>
    Saying,

    /// <summary>Members and teams looked up.</summary>
    Looking,
}

/// <summary>One limit: so many at once, and after that one each so often.</summary>
internal readonly record struct Pace(int AtOnce, Duration Each)
{
    /// <summary>By how much the bookings may run ahead of time.</summary>
    public Duration Slack => Each * (AtOnce - 1);
}

/// <summary>Keeps us under what Teams allows, before it has to say so: each call is booked, and told how long to wait
/// for its turn.</summary>
/// <remarks>Teams takes from one bot in one chat or channel 7 messages in a second, 8 in two, 60 in thirty and 1800 in
/// an hour, twice as many look-ups, and 50 calls a second from one app in one tenant. These paces stay below each,
/// whenever one looks. The bookings are the virtual schedule of ITU-T I.371: one instant a limit, no
/// counters.</remarks>
internal sealed class Pacing(TimeProvider time)
{
    /// <summary>The longest that a call is held back here; beyond it, it is for the outbox to wait.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(5);

    private const int MostKept = 20_000;

    private static readonly Pace[] Saying = [new(5, Duration.FromSeconds(1)), new(850, Duration.FromSeconds(4))];
    private static readonly Pace[] Looking =
        [new(10, Duration.FromMilliseconds(500)), new(1700, Duration.FromSeconds(2))];

    private static readonly Pace[] Tenant = [new(10, Duration.FromMilliseconds(33))];

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Place, Traffic Traffic), Instant[]> _places = [];
    private readonly Dictionary<string, Instant[]> _tenants = [];

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Books a call.</summary>
    /// <param name="place">The chat or channel, without its thread.</param>
    /// <param name="tenant">Whose it is; empty where nobody says.</param>
    /// <param name="traffic">What the call does.</param>
    /// <returns>How long it has to wait. More than <see cref="Patience"/>: nothing was booked.</returns>
    public Duration Book(string place, string tenant, Traffic traffic)
    {
        lock (_gate)
        {
            var now = Now;
            var paces = traffic == Traffic.Saying ? Saying : Looking;
            var here = Find(_places, (place, traffic), paces.Length, now);
            var there = Find(_tenants, tenant, Tenant.Length, now);
            var wait = Duration.Max(Wait(here, paces, now), Wait(there, Tenant, now));
            if (wait <= Patience)
            {
                Take(here, paces, now);
                Take(there, Tenant, now);
            }

            return wait;
        }
    }

    /// <summary>Teams asked for a pause in one place.</summary>
    public void Pause(string place, Traffic traffic, Duration pause)
    {
        lock (_gate)
        {
            var now = Now;
            var paces = traffic == Traffic.Saying ? Saying : Looking;
            var booked = Find(_places, (place, traffic), paces.Length, now);
            booked[0] = Instant.Max(booked[0], now + pause + paces[0].Slack);
        }
    }

    private static Instant[] Find<TKey>(Dictionary<TKey, Instant[]> all, TKey key, int paces, Instant now)
        where TKey : notnull
    {
        if (all.TryGetValue(key, out var booked))
        {
            return booked;
        }

        if (all.Count >= MostKept)
        {
            Forget(all, now);
        }

        return all[key] = new Instant[paces];
    }

    // Whoever has said nothing for long enough starts anew, as if they had never spoken.
    private static void Forget<TKey>(Dictionary<TKey, Instant[]> all, Instant now)
        where TKey : notnull
    {
        foreach (var (key, booked) in all)
        {
            if (Array.TrueForAll(booked, until => until <= now))
            {
                all.Remove(key);
            }
        }
    }

    private static Duration Wait(Instant[] booked, Pace[] paces, Instant now)
    {
        var longest = Duration.Zero;
        for (var each = 0; each < paces.Length; each++)
        {
            longest = Duration.Max(longest, booked[each] - paces[each].Slack - now);
        }

        return longest;
    }

    private static void Take(Instant[] booked, Pace[] paces, Instant now)
    {
        for (var each = 0; each < paces.Length; each++)
        {
            booked[each] = Instant.Max(booked[each], now) + paces[each].Each;
        }
    }
}
