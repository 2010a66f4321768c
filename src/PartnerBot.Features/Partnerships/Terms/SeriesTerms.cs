using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>What somebody wants of a series, by phrase or by file. Null is what they did not speak about: it
/// stays.</summary>
public sealed record SeriesTerms
{
    public static readonly SeriesTerms None = new();

    public string? Name { get; init; }

    public Cadence? Cadence { get; init; }

    public ImmutableArray<Tier>? Tiers { get; init; }

    public ImmutableArray<PreferredTime>? Times { get; init; }

    public Duration? Length { get; init; }

    public WinningRule? Rule { get; init; }

    /// <summary>Which organisations must be there so that a meeting can decide.</summary>
    public WinningRule? Quorum { get; init; }

    public ChairRule? Chair { get; init; }

    public string? Purpose { get; init; }

    public string? Place { get; init; }

    public Period? PollFor { get; init; }

    public Period? Notice { get; init; }

    public int? MostSlots { get; init; }

    /// <summary>How long before a meeting items are asked for.</summary>
    public Period? CallBefore { get; init; }

    /// <summary>How long before a meeting its agenda is published.</summary>
    public Period? PublishBefore { get; init; }

    /// <summary>What stands on every agenda.</summary>
    public ImmutableArray<StandingItem>? Standing { get; init; }

    /// <summary>The day of the last meeting that was held.</summary>
    public LocalDate? LastHeldOn { get; init; }

    /// <summary>Whether the bot leaves its planning to people.</summary>
    public bool? Paused { get; init; }
}
