using NodaTime;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>How long is kept what nobody asked to record.</summary>
public sealed record Retention
{
    /// <summary>The log of changes.</summary>
    public Period Changes { get; init; } = Period.FromYears(1);

    /// <summary>Messages that were given up, which "status delivery" shows.</summary>
    public Period GivenUp { get; init; } = Period.FromDays(90);

    /// <summary>Which deliveries were heard: at least as long as a channel may bring one again.</summary>
    public Period Heard { get; init; } = Period.FromDays(2);
}
