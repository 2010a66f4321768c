namespace PartnerBot.Chat;

/// <summary>The door that a channel knocks at when something was said.</summary>
public interface IFrontDesk
{
    /// <summary>Hears one thing, decides and keeps what came of it, and gives back what to say.</summary>
    /// <remarks>When this returns, what was decided is on disk. The same delivery heard twice changes nothing
    /// twice.</remarks>
    Task<Answer> HearAsync(Incoming incoming, CancellationToken ct);

    /// <summary>Tells that the answer was delivered, so that it is no longer owed.</summary>
    /// <param name="receipt">From the <see cref="Answer"/>.</param>
    /// <param name="delivery">How it went, with the channel's id of the message.</param>
    Task AnsweredAsync(string receipt, Delivery delivery, CancellationToken ct);
}

/// <summary>What the front desk answers to one incoming thing.</summary>
/// <param name="Reply">What to say; may be <see cref="Reply.Nothing"/>.</param>
public sealed record Answer(Reply Reply)
{
    /// <summary>When set, the reply is owed as a message: the channel sends it and then calls
    /// <see cref="IFrontDesk.AnsweredAsync"/>; should it not, the bot sends it later.</summary>
    public string? Receipt { get; init; }

    /// <summary>True when the speaker could not be placed and gave no e-mail address: the channel should look it up and
    /// knock again with the same delivery id. Nothing was kept.</summary>
    public bool NeedsIntroduction { get; init; }
}
