using NodaTime;

namespace PartnerBot.Teams;

/// <summary>Whom the Teams door lets in.</summary>
public enum TeamsMode
{
    /// <summary>Nobody: what a bot does that was told nothing. Every activity is answered with 401.</summary>
    Closed,

    /// <summary>Anybody who can reach it, without a token, and it speaks to loopback addresses only.
    /// The host may choose this in local mode alone.</summary>
    Local,
}

/// <summary>How the Teams channel is set up.</summary>
public sealed record TeamsOptions
{
    /// <summary>Whom the door lets in; nobody, unless somebody says otherwise.</summary>
    public TeamsMode Mode { get; init; } = TeamsMode.Closed;

    /// <summary>How long one call to the connector may take, connecting included.</summary>
    public Duration ConnectorPatience { get; init; } = Duration.FromSeconds(10);

    /// <summary>How long a search may take; Teams waits five seconds for its answer.</summary>
    public Duration SearchPatience { get; init; } = Duration.FromSeconds(4);
}
