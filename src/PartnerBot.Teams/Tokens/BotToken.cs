using NodaTime;

namespace PartnerBot.Teams.Tokens;

/// <summary>The bot's own proof of who it is, for the connector and for nobody else.</summary>
/// <remarks>No record, whose text would be the token's: this one may come into a log by mistake and says
/// nothing.</remarks>
internal sealed class BotToken(string text, Instant madeAt, Instant endsAt)
{
    private static readonly Duration RenewBefore = Duration.FromMinutes(5);

    /// <summary>For a connector that asks for none: in local mode.</summary>
    public static readonly BotToken None = new("", Instant.MaxValue, Instant.MaxValue);

    /// <summary>As it stands behind "Bearer"; empty for none.</summary>
    public string Text { get; } = text;

    public Instant EndsAt { get; } = endsAt;

    /// <summary>From when on a new one is fetched, while this one still counts: five minutes before its end, or half
    /// its life where that is short.</summary>
    public Instant RenewsAt { get; } = endsAt - Duration.Min(RenewBefore, (endsAt - madeAt) / 2);

    public bool IsNone => Text.Length == 0;

    public override string ToString() => IsNone ? "no token" : $"a token until {EndsAt}";
}
