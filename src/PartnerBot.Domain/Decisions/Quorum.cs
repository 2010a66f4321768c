namespace PartnerBot.Domain.Decisions;

/// <summary>In what way a quorum is meant.</summary>
public enum QuorumKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>A number of organisations.</summary>
    AtLeast,

    /// <summary>More than half of those that may vote.</summary>
    MoreThanHalf,

    /// <summary>Two thirds of those that may vote.</summary>
    TwoThirds,

    /// <summary>All that may vote.</summary>
    All,
}

/// <summary>How many organisations have to take part; whoever abstains does.</summary>
/// <param name="Kind">In what way it is meant.</param>
/// <param name="Organisations">For <see cref="QuorumKind.AtLeast"/>: how many; otherwise nothing.</param>
public sealed record Quorum(QuorumKind Kind, int Organisations)
{
    /// <summary>Nobody has to take part.</summary>
    public static readonly Quorum None = new(QuorumKind.None, 0);

    /// <summary>More than half of those that may vote.</summary>
    public static readonly Quorum MoreThanHalf = new(QuorumKind.MoreThanHalf, 0);

    public static Quorum AtLeast(int organisations) => new(QuorumKind.AtLeast, organisations);

    /// <summary>How many have to take part where this many may. A number larger than all is not met by all.</summary>
    public int Of(int eligible) => Kind switch
    {
        QuorumKind.AtLeast => Organisations,
        QuorumKind.MoreThanHalf => (eligible / 2) + 1,
        QuorumKind.TwoThirds => ((eligible * 2) + 2) / 3,
        QuorumKind.All => eligible,
        _ => 0,
    };
}
