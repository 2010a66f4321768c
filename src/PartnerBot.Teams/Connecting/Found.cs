using PartnerBot.Chat;

namespace PartnerBot.Teams.Connecting;

/// <summary>What came of looking something up.</summary>
/// <param name="Thing">Null when there is none, or nobody could say.</param>
/// <param name="Failure">Why; null when it was found, and when the answer made no sense.</param>
internal readonly record struct Found<T>(T? Thing, Delivery? Failure)
    where T : class;
