using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Partnerships;

/// <summary>A standing agreement between organisations, and the wall of tenancy: nothing is ever read across
/// it.</summary>
/// <param name="id">Its identity.</param>
/// <param name="key">A short word for commands, lower case, letters digits and hyphens: "axis". Unique.</param>
/// <param name="name">What people call it.</param>
/// <param name="zoneId">The IANA zone in which its wall times are meant.</param>
/// <param name="nation">Whose bank holidays it keeps.</param>
/// <param name="feedToken">Unguessable; whoever holds it can read the calendar.</param>
public sealed class Partnership(
    Id<Partnership> id, string key, string name, string zoneId, Nation nation, string feedToken)
{
    public Id<Partnership> Id { get; private set; } = id;

    public string Key { get; private set; } = key;

    public string Name { get; set; } = name;

    public string ZoneId { get; set; } = zoneId;

    public Nation Nation { get; set; } = nation;

    /// <summary>Bank holidays beyond those of the rules: proclaimed days that came after this version.</summary>
    public ImmutableArray<LocalDate> ExtraHolidays { get; set; } = [];

    public ImmutableArray<Blackout> Blackouts { get; set; } = [];

    /// <summary>When nobody is written to unless they set hours of their own.</summary>
    public QuietHours Quiet { get; set; } = QuietHours.Usual;

    /// <summary>How many unasked messages one person gets on one day at most; urgent ones are not counted.</summary>
    public int DailyCap { get; set; } = 4;

    public string FeedToken { get; private set; } = feedToken;

    /// <summary>The number of the newest date poll.</summary>
    public int LastPollNumber { get; private set; }

    /// <summary>The number of the newest decision.</summary>
    public int LastDecisionNumber { get; private set; }

    /// <summary>The number of the newest agenda item.</summary>
    public int LastItemNumber { get; private set; }

    /// <summary>The number of the newest action.</summary>
    public int LastActionNumber { get; private set; }

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>The days on which it can meet and write.</summary>
    public WorkingCalendar Calendar => new(Holidays, [.. Blackouts.Select(blackout => blackout.Days)]);

    public BankHolidays Holidays => BankHolidays.Of(Nation, ExtraHolidays);

    /// <summary>Today, where the partnership is.</summary>
    public LocalDate Today(Instant now) => now.InZone(Zone).Date;

    /// <summary>The next date poll's number.</summary>
    public int NextPollNumber() => ++LastPollNumber;

    /// <summary>The next decision's number.</summary>
    public int NextDecisionNumber() => ++LastDecisionNumber;

    /// <summary>The next agenda item's number.</summary>
    public int NextItemNumber() => ++LastItemNumber;

    /// <summary>The next action's number.</summary>
    public int NextActionNumber() => ++LastActionNumber;
}
