using NodaTime;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>How long a test waits for what must come: so long that no busy machine decides a test.</summary>
public static class Patience
{
    /// <summary>What comes at once, or the test has failed.</summary>
    public static TimeSpan Ours { get; } = TimeSpan.FromMinutes(2);

    /// <summary>The options of a bot that nobody keeps waiting by accident. Its other patiences go by
    /// <see cref="FakeTime"/>.</summary>
    public static TeamsOptions Local { get; } =
        new() { Mode = TeamsMode.Local, ConnectorPatience = Duration.FromTimeSpan(Ours) };
}
