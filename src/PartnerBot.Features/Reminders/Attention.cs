using NodaTime;

namespace PartnerBot.Features.Reminders;

/// <summary>How the bot keeps an eye on where it may speak.</summary>
public sealed record Attention
{
    /// <summary>After so long without a word in either direction the channel is asked about a room.</summary>
    public Period LooksAfter { get; init; } = Period.FromDays(30);
}
