using NodaTime;

namespace PartnerBot.Features.Reminders;

/// <summary>How long to wait before a post is tried again.</summary>
public static class Backoff
{
    private static readonly IReadOnlyList<Duration> Waits =
    [
        Duration.FromSeconds(5),
        Duration.FromSeconds(30),
        Duration.FromMinutes(2),
        Duration.FromMinutes(10),
        Duration.FromMinutes(30),
        Duration.FromHours(2),
        Duration.FromHours(6),
    ];

    /// <param name="attempts">How often it was tried; at least once.</param>
    /// <returns>Null when it was tried often enough.</returns>
    public static Duration? After(int attempts) => attempts <= Waits.Count ? Waits[attempts - 1] : null;
}
