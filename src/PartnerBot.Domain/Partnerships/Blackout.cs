using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Partnerships;

/// <summary>Days on which the partnership never meets: a summer break, a festival.</summary>
/// <param name="Days">First and last day, both included.</param>
/// <param name="Why">A few words; may be empty.</param>
public sealed record Blackout(Window Days, string Why);
