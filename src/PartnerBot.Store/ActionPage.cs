using PartnerBot.Domain.Actions;

namespace PartnerBot.Store;

/// <summary>How a list of actions is sorted.</summary>
public enum ActionOrder
{
    /// <summary>By their numbers: nothing is told by it.</summary>
    ByNumber,

    /// <summary>The one that is due first, first.</summary>
    ByDay,
}

/// <summary>One page of actions.</summary>
/// <param name="Actions">At most as many as a page holds.</param>
/// <param name="Total">How many there are on all pages; only what the viewer may see is counted.</param>
public sealed record ActionPage(IReadOnlyList<ActionItem> Actions, int Total);
