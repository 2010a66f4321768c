using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Decisions;

/// <summary>When votes close.</summary>
public static class VoteTiming
{
    /// <summary>The end of an office day, when people still look at their messages.</summary>
    public static readonly LocalTime Closes = new(17, 0);

    /// <summary>When a vote that opens now closes by its rule: at 17:00 on the first working day after the time to
    /// answer.</summary>
    public static Instant ClosesAt(Partnership partnership, VotingRule rule, Instant now) =>
        ClosesAt(partnership, partnership.Today(now) + rule.AnswerIn);

    /// <summary>When a vote closes that should do so on or after this day.</summary>
    public static Instant ClosesAt(Partnership partnership, LocalDate date) =>
        new CivilTime((partnership.Calendar.OnOrAfter(date) ?? date) + Closes, partnership.Zone).ToInstant();
}
