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

    /// <summary>Asks for something that this bot does not do.</summary>
    Unsupported,
}

/// <summary>How Teams wants an answer.</summary>
internal enum AnswerForm
{
    /// <summary>As a message of our own.</summary>
    Message,

    /// <summary>In the response, in the place of the card that was pressed.</summary>
    Card,

    /// <summary>In the response, as a dialog or the last words of one.</summary>
    Dialog,
}

/// <summary>An activity that was read.</summary>
/// <param name="What">What it turned out to be.</param>
/// <param name="Incoming">For the front desk; null unless <see cref="Understood.Heard"/>.</param>
internal sealed record Heard(Understood What, Incoming? Incoming = null)
{
    public static readonly Heard Ignored = new(Understood.Ignored);

    public static readonly Heard Malformed = new(Understood.Malformed);

    public static readonly Heard Unsupported = new(Understood.Unsupported);

    /// <summary>Where the answer goes.</summary>
    public TeamsReference Reference { get; init; } = new();

    /// <summary>How the answer is given.</summary>
    public AnswerForm Form { get; init; }

    /// <summary>What is looked for; null unless something is.</summary>
    public SearchQuestion? Question { get; init; }

    /// <summary>The activity that the answer answers.</summary>
    public string ActivityId { get; init; } = "";
}
