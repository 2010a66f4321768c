using NodaTime;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams;

/// <summary>Whom the Teams door lets in.</summary>
public enum TeamsMode
{
    /// <summary>Nobody: what a bot does that was told nothing. Every activity is answered with 401.</summary>
    Closed,

    /// <summary>Anybody who can reach it, without a token, and it speaks to loopback addresses only.
    /// The host may choose this in local mode alone.</summary>
    Local,

    /// <summary>Teams, and nobody else: every request carries a token that was made for
    /// <see cref="TeamsOptions.App"/>.</summary>
    Channel,
}

/// <summary>How the Teams channel is set up.</summary>
public sealed record TeamsOptions
{
    /// <summary>Whom the door lets in; nobody, unless somebody says otherwise.</summary>
    public TeamsMode Mode { get; init; } = TeamsMode.Closed;

    /// <summary>The bot as Azure knows it. Null unless the mode is <see cref="TeamsMode.Channel"/>.</summary>
    public TeamsApp? App { get; init; }

    /// <summary>How much one caller may ask for; not looked at in local mode.</summary>
    public TeamsLimits Limits { get; init; } = new();

    /// <summary>How long one call to the connector may take, connecting included.</summary>
    public Duration ConnectorPatience { get; init; } = Duration.FromSeconds(10);

    /// <summary>Whether calls are held back so that they stay under the limits of Teams. Local mode never
    /// does.</summary>
    public bool KeepsPace { get; init; } = true;

    /// <summary>How long something that was said may take until it is kept in the inbox and Teams is told that it was
    /// accepted; Teams waits fifteen seconds, and then sends it again.</summary>
    public Duration AcceptPatience { get; init; } = Duration.FromSeconds(2);

    /// <summary>How long a press may take until it is answered with a word that it goes on; Teams waits fifteen
    /// seconds.</summary>
    public Duration PressPatience { get; init; } = Duration.FromSeconds(8);

    /// <summary>How long a search may take; Teams waits five seconds for its answer.</summary>
    public Duration SearchPatience { get; init; } = Duration.FromSeconds(4);
}
