using NodaTime;

namespace PartnerBot.Features.Rehearsal;

/// <summary>Who answers what they are asked in a rehearsal.</summary>
public enum Answering
{
    /// <summary>Nobody: what a year without anybody's help would be like.</summary>
    None,

    /// <summary>Every second organisation, in the order of their keys.</summary>
    Half,

    /// <summary>Every organisation.</summary>
    All,
}

/// <summary>What to rehearse.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Answering">Who answers; always yes to everything, the day after they were asked.</param>
public sealed record RehearsalPlan(Instant From, Instant Until, Answering Answering)
{
    /// <summary>So much time on the calendar of the partnership.</summary>
    public static RehearsalPlan For(Instant from, Period length, DateTimeZone zone, Answering answering) =>
        new(from, (from.InZone(zone).LocalDateTime + length).InZoneLeniently(zone).ToInstant(), answering);
}
