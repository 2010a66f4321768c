namespace PartnerBot.Domain.Partnerships;

/// <summary>For whom something is meant.</summary>
public enum Audience
{
    /// <summary>Everybody in the partnership.</summary>
    Everyone,

    /// <summary>The lead and the core organisations.</summary>
    CoreOnly,
}
