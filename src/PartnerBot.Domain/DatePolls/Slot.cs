using NodaTime;

namespace PartnerBot.Domain.DatePolls;

/// <summary>One time on offer, half open: from its start up to, not including, its end.</summary>
/// <param name="Number">From 1, stable: an added slot takes the next number, so that answers keep their
/// meaning.</param>
/// <param name="Starts">Wall time in the partnership's zone.</param>
public sealed record Slot(int Number, LocalDateTime Starts);
