using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Partnerships;

/// <summary>A party to a partnership. It answers and votes as one, whoever speaks for it.</summary>
/// <param name="id">Its identity.</param>
/// <param name="partnershipId">Where it takes part.</param>
/// <param name="key">A short word for commands, unique in the partnership: "kdyt".</param>
/// <param name="name">What it is called.</param>
/// <param name="tier">How closely it is tied.</param>
/// <param name="joinedOn">The first day.</param>
public sealed class Organisation(
    Id<Organisation> id, Id<Partnership> partnershipId, string key, string name, Tier tier, LocalDate joinedOn)
{
    public static readonly Refusal AlreadyLeft =
        new("organisation-left", "That organisation has already left the partnership.");

    public Id<Organisation> Id { get; private set; } = id;

    public Id<Partnership> PartnershipId { get; private set; } = partnershipId;

    public string Key { get; private set; } = key;

    public string Name { get; set; } = name;

    public Tier Tier { get; set; } = tier;

    public Standing Standing { get; private set; } = Standing.Active;

    /// <summary>When its people work; null when it never said, and any time on a weekday will do.</summary>
    public WorkingPattern? Pattern { get; set; }

    public LocalDate JoinedOn { get; private set; } = joinedOn;

    /// <summary>The first day without it; null while it takes part.</summary>
    public LocalDate? LeftOn { get; private set; }

    /// <summary>The lead counts as core.</summary>
    public bool IsCore => Tier is Tier.Lead or Tier.Core;

    public bool TakesPart => Standing != Standing.Left;

    public Refusal? Leave(LocalDate today)
    {
        if (Standing == Standing.Left)
        {
            return AlreadyLeft;
        }

        Standing = Standing.Left;
        LeftOn = today;
        return null;
    }

    /// <summary>Takes part again from now on; the same seat, with its history.</summary>
    public void Return(LocalDate today)
    {
        Standing = Standing.Active;
        JoinedOn = LeftOn is null ? JoinedOn : today;
        LeftOn = null;
    }
}
