using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace PartnerBot.Chat.Calendars;

/// <summary>Explains a time zone: a VTIMEZONE (RFC 5545 3.6.5).</summary>
/// <remarks>The clock changes of some years before and after what is covered are compared. Where they follow one rule
/// ("the last Sunday of March"), the rule is written, because some clients know a zone again by it; where they do not,
/// each change is written as it is.</remarks>
internal static class ZoneRules
{
    private const int YearsBefore = 1;

    /// <summary>Enough to tell "the last Sunday" from "the fourth".</summary>
    private const int YearsAfter = 6;

    private static readonly LocalDateTimePattern Local =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>+HHmm, with seconds where a zone of old times has them (RFC 5545 3.3.14).</summary>
    private static readonly OffsetPattern ToMinutes = OffsetPattern.CreateWithInvariantCulture("+HHmm");

    private static readonly OffsetPattern ToSeconds = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    /// <summary>False for UTC, whose times are written with a Z, and for names that cannot stand in a
    /// parameter.</summary>
    public static bool CanName(DateTimeZone zone) =>
        (zone.MinOffset != Offset.Zero || zone.MaxOffset != Offset.Zero)
        && zone.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');

    /// <summary>Explains what the clocks show in the zone from the first to the last of these instants.</summary>
    public static void Write(ContentLines lines, DateTimeZone zone, Interval covered)
    {
        var from = YearStart(covered.Start, -YearsBefore);
        var to = YearStart(covered.End, 1 + YearsAfter);
        var intervals = zone.GetZoneIntervals(new Interval(from, to)).ToList();
        var groups = intervals
            .Where(interval => interval.HasStart && interval.Start >= from)
            .Select(interval => Change.Into(interval, zone))
            .GroupBy(change => change.Kind, (_, changes) => changes.ToList())
            .ToList();

        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zone.Id);
        if (groups.Count == 0 || groups[0][0].At > covered.Start)
        {
            WriteOne(lines, Change.None(intervals[0], from), null);
        }

        foreach (var group in groups)
        {
            WriteGroup(lines, group, to.InUtc().Year - 1);
        }

        lines.Add("END", "VTIMEZONE");
    }

    private static Instant YearStart(Instant instant, int years) =>
        Instant.FromUtc(instant.InUtc().Year + years, 1, 1, 0, 0);

    private static void WriteGroup(ContentLines lines, List<Change> group, int lastYear)
    {
        if (group[^1].Onset.Year == lastYear && YearlyRule(group) is string rule)
        {
            WriteOne(lines, group[0], rule);
            return;
        }

        foreach (var change in group)
        {
            WriteOne(lines, change, null);
        }
    }

    private static void WriteOne(ContentLines lines, Change change, string? rule)
    {
        var kind = change.Kind.IsDaylight ? "DAYLIGHT" : "STANDARD";
        lines.Add("BEGIN", kind);

        // In the local time before the change, as RFC 5545 3.6.5 asks.
        lines.Add("DTSTART", Local.Format(change.Onset));
        lines.Add("TZOFFSETFROM", Format(change.Kind.From));
        lines.Add("TZOFFSETTO", Format(change.Kind.To));
        lines.AddText("TZNAME", change.Kind.Name);
        if (rule is not null)
        {
            lines.Add("RRULE", rule);
        }

        lines.Add("END", kind);
    }

    private static string Format(Offset offset) => (offset.Seconds % 60 == 0 ? ToMinutes : ToSeconds).Format(offset);

    /// <summary>The RECUR value (RFC 5545 3.3.10) that gives these changes, one a year; null when there is
    /// none.</summary>
    private static string? YearlyRule(List<Change> group)
    {
        var first = group[0].Onset;
        var last = group.All(change => change.Onset.Day + 7 > change.Onset.Calendar.GetDaysInMonth(
            change.Onset.Year, change.Onset.Month));
        var isYearly = group.Count > YearsAfter && group.Select((change, i) => (change.Onset, i)).All(each =>
            each.Onset.Year == first.Year + each.i
            && each.Onset.Month == first.Month
            && each.Onset.DayOfWeek == first.DayOfWeek
            && each.Onset.TimeOfDay == first.TimeOfDay
            && (last || Week(each.Onset) == Week(first)));
        var weekday = first.DayOfWeek.ToString()[..2].ToUpperInvariant();
        return isYearly ? $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={(last ? -1 : Week(first))}{weekday}" : null;
    }

    /// <summary>Which of its weekday in the month a day is, from 1.</summary>
    private static int Week(LocalDateTime onset) => ((onset.Day - 1) / 7) + 1;

    /// <summary>What a change of the clocks does; the same every year where a rule is.</summary>
    private sealed record ChangeKind(Offset From, Offset To, string Name, bool IsDaylight);

    /// <summary>One change of the clocks; the onset is in the local time before it.</summary>
    private sealed record Change(Instant At, LocalDateTime Onset, ChangeKind Kind)
    {
        public static Change Into(ZoneInterval interval, DateTimeZone zone)
        {
            var before = zone.GetUtcOffset(interval.Start - Duration.Epsilon);
            var isDaylight = interval.Savings > Offset.Zero;
            var kind = new ChangeKind(before, interval.WallOffset, interval.Name, isDaylight);
            return new Change(interval.Start, interval.Start.WithOffset(before).LocalDateTime, kind);
        }

        /// <summary>No change at all: what the clocks show from an instant on.</summary>
        public static Change None(ZoneInterval interval, Instant from)
        {
            var offset = interval.WallOffset;
            var kind = new ChangeKind(offset, offset, interval.Name, interval.Savings > Offset.Zero);
            return new Change(from, from.WithOffset(offset).LocalDateTime, kind);
        }
    }
}
