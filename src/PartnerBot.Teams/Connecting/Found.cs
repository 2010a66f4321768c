using PartnerBot.Chat;

namespace PartnerBot.Teams.Connecting;

/// <summary>What came of looking something up.</summary>
/// <param name="Thing">Null when there is none, or nobody could say.</param>
/// <param name="Failure">Why; null when it was found, and when it was looked for and is not there.</param>
internal readonly record struct Found<T>(T? Thing, Delivery? Failure)
    where T : class
{
    /// <summary>True when nobody could say at present: whether there is one is still open.</summary>
    public bool IsOpen => Failure is { IsOpen: true };
}
