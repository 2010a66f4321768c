using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.DatePolls;

/// <summary>Whose working hours a slot has to fit.</summary>
public enum SlotNeed
{
    /// <summary>As many organisations as can be had; one is enough.</summary>
    MostOrganisations,

    /// <summary>Every one of them: all need to be in the room.</summary>
    EveryOrganisation,
}

/// <summary>What the slots of a date poll are looked for by. Local times are of the partnership's zone.</summary>
/// <param name="Window">The days that the cadence allows.</param>
/// <param name="Length">How long the meeting is.</param>
/// <param name="Preferred">When the series likes to meet; none means any whole hour of the day will do.</param>
/// <param name="Calendar">The days that are working days.</param>
/// <param name="Patterns">One for each organisation invited, in any order; none means nobody's hours are known and
/// every time will do.</param>
public sealed record SlotSearch(
    Window Window,
    Duration Length,
    ImmutableArray<PreferredTime> Preferred,
    WorkingCalendar Calendar,
    ImmutableArray<WorkingPattern> Patterns)
{
    public SlotNeed Need { get; init; } = SlotNeed.MostOrganisations;

    /// <summary>How many slots to offer at most.</summary>
    public int MostSlots { get; init; } = 5;

    /// <summary>Slots that were tried before and are not offered again.</summary>
    public ImmutableArray<LocalDateTime> Except { get; init; } = [];

    /// <summary>The first day worth offering: people need time to answer.</summary>
    public LocalDate NotBefore { get; init; } = LocalDate.MinIsoValue;
}
