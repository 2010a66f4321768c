using PartnerBot.Domain.Decisions;

namespace PartnerBot.Store;

/// <summary>Which part of the register is asked for.</summary>
public enum RegisterPart
{
    /// <summary>Every decision, whatever became of it.</summary>
    All,

    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>Agreed, and at least one board has not spoken.</summary>
    AwaitingBoards,

    /// <summary>In force, and its day of review has come.</summary>
    DueForReview,
}

/// <summary>One page of the register, the newest first.</summary>
/// <param name="Decisions">At most as many as a page holds.</param>
/// <param name="Total">How many there are on all pages; only what the viewer may see is counted.</param>
public sealed record RegisterPage(IReadOnlyList<Decision> Decisions, int Total);
