using NodaTime;

namespace PartnerBot.Domain.Decisions;

/// <summary>One meeting of an organisation's board.</summary>
/// <param name="On">The day of the board.</param>
/// <param name="PapersOn">The last day on which its papers are taken: a working day.</param>
public sealed record Sitting(LocalDate On, LocalDate PapersOn);
