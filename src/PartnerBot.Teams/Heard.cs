using PartnerBot.Chat;

namespace PartnerBot.Teams;

/// <summary>What an activity turned out to be.</summary>
internal enum Understood
{
    /// <summary>Something for the front desk.</summary>
    Heard,

    /// <summary>Nothing that concerns us.</summary>
    Ignored,

    /// <summary>Lacks something that its kind must have.</summary>
    Malformed,

    /// <summary>Wants its answer at an address that we do not call.</summary>
    Forbidden,

    /// <summary>Asks for something that this bot does not do.</summary>
    Unsupported,
}

/// <summary>An activity that was read.</summary>
/// <param name="What">What it turned out to be.</param>
/// <param name="Incoming">For the front desk; null unless <see cref="Understood.Heard"/>.</param>
internal sealed record Heard(Understood What, Incoming? Incoming = null)
{
    public static readonly Heard Ignored = new(Understood.Ignored);

    public static readonly Heard Malformed = new(Understood.Malformed);

    public static readonly Heard Forbidden = new(Understood.Forbidden);

    public static readonly Heard Unsupported = new(Understood.Unsupported);

    /// <summary>Where the answer goes.</summary>
    public TeamsReference Reference { get; init; } = new();

    /// <summary>The activity that the answer answers.</summary>
    public string ActivityId { get; init; } = "";
}
