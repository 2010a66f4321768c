using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>What somebody wants of a partnership, by phrase or by file. Null is what they did not speak about: it
/// stays. </summary>
public sealed record PartnershipTerms
{
    public static readonly PartnershipTerms None = new();

    public string? Name { get; init; }

    public string? ZoneId { get; init; }

    public Nation? Nation { get; init; }

    public QuietHours? Quiet { get; init; }

    public int? DailyCap { get; init; }

    public ImmutableArray<Blackout>? Blackouts { get; init; }

    public ImmutableArray<LocalDate>? ExtraHolidays { get; init; }
}
