using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>How long to wait before a post is tried again, so that many that failed together do not come back
/// together.</summary>
/// <param name="seed">Any number; with the same one a post always waits the same.</param>
/// <remarks>At first within seconds, anywhere between nothing and a bound that doubles; then parked for minutes and
/// hours, at least half of each. The chance comes from the post's own id, so that nothing has to be kept and a work
/// that is run again decides the same.</remarks>
public sealed class Backoff(ulong seed)
{
    /// <summary>After how many tries it is enough: some ten hours after the first.</summary>
    public const int MostAttempts = 11;

    private const int Quick = 4;

    private static readonly IReadOnlyList<Duration> Bounds =
    [
        Duration.FromSeconds(2),
        Duration.FromSeconds(4),
        Duration.FromSeconds(8),
        Duration.FromSeconds(16),
        Duration.FromMinutes(1),
        Duration.FromMinutes(5),
        Duration.FromMinutes(30),
        Duration.FromHours(1),
        Duration.FromHours(3),
        Duration.FromHours(6),
    ];

    /// <param name="post">What is waiting.</param>
    /// <param name="attempts">How often it was tried; at least once.</param>
    /// <returns>Null when it was tried often enough.</returns>
    public Duration? After(Id<Post> post, int attempts)
    {
        if (attempts >= MostAttempts)
        {
            return null;
        }

        var bound = Bounds[attempts - 1];
        var chance = Chance(post, attempts);
        return bound * (attempts <= Quick ? chance : (1 + chance) / 2);
    }

    // SplitMix64 (Steele, Lea and Flood 2014), over what makes this try different from every other.
    private double Chance(Id<Post> post, int attempts)
    {
        var random = BitConverter.ToUInt64(post.Value.ToByteArray(), 8);
        var mixed = seed ^ random ^ ((ulong)attempts * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }
}
