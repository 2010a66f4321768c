using NodaTime;

namespace PartnerBot.Domain.Partnerships;

/// <summary>A person who takes part for one organisation in one partnership.</summary>
/// <param name="id">Its identity.</param>
/// <param name="partnershipId">The partnership.</param>
/// <param name="organisationId">The organisation they speak for.</param>
/// <param name="personId">Who it is.</param>
/// <param name="roles">What they do.</param>
public sealed class Member(
    Id<Member> id,
    Id<Partnership> partnershipId,
    Id<Organisation> organisationId,
    Id<Person> personId,
    Roles roles)
{
    public Id<Member> Id { get; private set; } = id;

    public Id<Partnership> PartnershipId { get; private set; } = partnershipId;

    public Id<Organisation> OrganisationId { get; set; } = organisationId;

    public Id<Person> PersonId { get; private set; } = personId;

    public Roles Roles { get; set; } = roles;

    /// <summary>The last day away; null when they are there.</summary>
    public LocalDate? AwayUntil { get; set; }

    /// <summary>The first day on which they no longer take part; null while they do.</summary>
    public LocalDate? LeftOn { get; private set; }

    public bool TakesPart => LeftOn is null;

    public bool Is(Roles role) => (Roles & role) != 0;

    public bool IsAway(LocalDate today) => AwayUntil is { } until && today <= until;

    /// <summary>Stops taking part; what they said for their organisation stays.</summary>
    public void Leave(LocalDate today) => LeftOn ??= today;

    public void Return() => LeftOn = null;

    /// <summary>Takes part no longer, and nobody knows any more who it was.</summary>
    /// <param name="former">See <see cref="Person.Former"/>.</param>
    public void BecomeFormer(Id<Person> former, LocalDate today)
    {
        Leave(today);
        (PersonId, AwayUntil) = (former, null);
    }
}
