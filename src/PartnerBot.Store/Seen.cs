using NodaTime;

namespace PartnerBot.Store;

/// <summary>A delivery that was heard, so that the same one is not heard twice. Kept for two days.</summary>
/// <param name="key">Channel and delivery id.</param>
/// <param name="at">When it was heard.</param>
public sealed class Seen(string key, Instant at)
{
    public string Key { get; private set; } = key;

    public Instant At { get; private set; } = at;
}
