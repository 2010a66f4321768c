using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace PartnerBot.Teams.Door;

/// <summary>What came of looking for a key.</summary>
/// <param name="Key">Null when there is none of that name, or nothing is known about keys.</param>
/// <param name="IsKnown">False when nothing is known about keys: then it is our failure, not the caller's.</param>
internal readonly record struct KeyFound(ChannelKey? Key, bool IsKnown);

/// <summary>The channel's keys, kept and renewed.</summary>
/// <remarks>Whoever names a key that is here waits for nobody. A name that is not here makes one fetch for everybody
/// who asks meanwhile, and none within <see cref="Floor"/> of the one before: a caller who makes names up can neither
/// hammer the address where the keys are, nor hold up a key that was published by more than that. Keys that were taken
/// back go with the next fetch; when fetching fails, what is here serves until <see cref="Stale"/>.</remarks>
internal sealed partial class KeyRing(KeyDocuments documents, IClock clock, ILogger<KeyRing> logger)
{
    /// <summary>Until they are this old, keys are used as they are; then they are fetched anew behind the callers'
    /// backs.</summary>
    public static readonly Duration Fresh = Duration.FromHours(1);

    /// <summary>When they are this old, they are not used any more.</summary>
    public static readonly Duration Stale = Duration.FromHours(24);

    /// <summary>The shortest time from one fetch to the next, whether it worked or not.</summary>
    public static readonly Duration Floor = Duration.FromSeconds(15);

    private readonly Lock _one = new();
    private volatile KeptKeys? _kept;
    private Instant? _triedAt;
    private Task? _fetching;

    /// <summary>True when there are keys to check with.</summary>
    public bool IsServing => Serving(clock.GetCurrentInstant()) is not null;

    /// <summary>Looks a key up, and fetches once if need be.</summary>
    public async ValueTask<KeyFound> FindAsync(string kid)
    {
        var now = clock.GetCurrentInstant();
        if (Serving(now) is { } serving && serving.Keys.TryGetValue(kid, out var key))
        {
            if (now - serving.FetchedAt >= Fresh)
            {
                _ = Fetching(now);
            }

            return new KeyFound(key, true);
        }

        await Fetching(now);
        return Serving(now) is { } renewed
            ? new KeyFound(renewed.Keys.GetValueOrDefault(kid), true)
            : new KeyFound(null, false);
    }

    /// <summary>Fetches what will be needed soon. Whether that works is no matter yet.</summary>
    public void Warm() => _ = Fetching(clock.GetCurrentInstant());

    private KeptKeys? Serving(Instant now) => _kept is { } kept && now - kept.FetchedAt < Stale ? kept : null;

    // The fetch that is on its way, or a new one, or none at all when the last was just now.
    private Task Fetching(Instant now)
    {
        lock (_one)
        {
            if (_fetching is not null || (_triedAt is { } tried && now - tried < Floor))
            {
                return _fetching ?? Task.CompletedTask;
            }

            _triedAt = now;
            using (ExecutionContext.SuppressFlow())
            {
                return _fetching = Task.Run(() => FetchAsync(now));
            }
        }
    }

    private async Task FetchAsync(Instant now)
    {
        try
        {
            var keys = await documents.FetchAsync(CancellationToken.None);
            _kept = new KeptKeys(keys, now);
            Log.Fetched(logger, keys.Count);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            Tell(failure, now);
        }
        finally
        {
            lock (_one)
            {
                _fetching = null;
            }
        }
    }

    private void Tell(Exception failure, Instant now)
    {
        if (Serving(now) is { } serving)
        {
            Log.NotRenewed(logger, failure.Message, serving.FetchedAt + Stale);
        }
        else
        {
            Log.NotFetched(logger, failure.Message);
        }
    }

    private sealed record KeptKeys(FrozenDictionary<string, ChannelKey> Keys, Instant FetchedAt);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Teams: {Count} keys of the channel fetched")]
        public static partial void Fetched(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "Teams: the keys of the channel could not be renewed ({Reason}); the old "
            + "ones serve until {Until}")]
        public static partial void NotRenewed(ILogger logger, string reason, Instant until);

        [LoggerMessage(3, LogLevel.Error, "Teams: the keys of the channel could not be fetched ({Reason}); there are "
            + "none, and nobody comes in")]
        public static partial void NotFetched(ILogger logger, string reason);
    }
}
