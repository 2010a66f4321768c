using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Terms;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>What a file says, sound in itself: every key, date and reference in it holds.</summary>
internal sealed record RosterFile(
    PartnershipEntry Partnership, ImmutableArray<OrganisationEntry> Organisations, ImmutableArray<SeriesEntry> Series)
{
    /// <summary>All kinds of decisions; empty when the file does not say.</summary>
    public ImmutableArray<ClassEntry> Classes { get; init; } = [];

    public IEnumerable<PersonEntry> People => Organisations.SelectMany(organisation => organisation.People);
}

/// <summary>The partnership; its name and zone are always given.</summary>
internal sealed record PartnershipEntry(string Key, PartnershipTerms Terms);

/// <summary>One organisation.</summary>
/// <param name="Id">Its own where the store does not know it yet; the rules of the file's series speak of it.</param>
internal sealed record OrganisationEntry(Id<Organisation> Id, string Key, string Name, Tier Tier)
{
    /// <summary>Null when the file does not say; <see cref="WorksAnyTime"/> when it says "any".</summary>
    public WorkingPattern? Works { get; init; }

    public bool WorksAnyTime { get; init; }

    public ImmutableArray<PersonEntry> People { get; init; } = [];
}

/// <summary>One person, at one organisation.</summary>
/// <param name="Spot">Where in the file, for mistakes that only the store can tell.</param>
internal sealed record PersonEntry(string Name, Roles Roles, Spot Spot)
{
    public string? Email { get; init; }

    public string? EntraObjectId { get; init; }

    public LocalDate? AwayUntil { get; init; }

    public string? ZoneId { get; init; }

    public QuietHours? Quiet { get; init; }
}

/// <summary>One series; its cadence is always given.</summary>
internal sealed record SeriesEntry(string Key, SeriesTerms Terms);

/// <summary>One kind of decision; the way is always among its settings.</summary>
internal sealed record ClassEntry(string Key, string Name, ImmutableArray<(string Name, string Value)> Settings)
{
    /// <summary>The rule that this makes of another: what the file does not say stays.</summary>
    public VotingRule Over(VotingRule rule) => Settings.Aggregate(
        rule, (before, setting) => RuleTerms.Read(before, setting.Name, setting.Value) ?? before);
}

/// <summary>A place in the file, counted from 1.</summary>
internal readonly record struct Spot(long Line, long Column);
