namespace PartnerBot.Domain.Partnerships;

/// <summary>How closely an organisation is tied to a partnership.</summary>
public enum Tier
{
    /// <summary>Holds the grant. Counts as core wherever core organisations are asked.</summary>
    Lead,

    /// <summary>Funded, with a key role in delivery.</summary>
    Core,

    /// <summary>Takes part without money involved.</summary>
    Wider,
}

/// <summary>Whether an organisation takes part now.</summary>
public enum Standing
{
    /// <summary>Takes part.</summary>
    Active,

    /// <summary>Not chased; a word from it brings it back.</summary>
    Dormant,

    /// <summary>Has left; what it decided stays.</summary>
    Left,
}
