using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Chat.Tests.Calendars;

/// <summary>Turns the times of a calendar into instants by nothing but what the calendar says of its zones.</summary>
internal static class StrictTimes
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The instant of a DATE-TIME (RFC 5545 3.3.5).</summary>
    public static Instant InstantOf(StrictComponent calendar, StrictProperty property)
    {
        var local = Local(property.Value.TrimEnd('Z'));
        if (property.Value.EndsWith('Z'))
        {
            Assert.Empty(property.Parameters);
            return local.InUtc().ToInstant();
        }

        var id = Regex.Match(property.Parameters, "^;TZID=(.+)$").Groups[1].Value;
        var zone = Assert.Single(calendar.All("VTIMEZONE"), zone => zone["TZID"].Text == id);
        return FirstShown(local, Onsets(zone, local.Year + 1));
    }

    /// <summary>The changes of the clocks up to the end of a year, with the offset that each leads to.</summary>
    private static List<(Instant At, Offset To)> Onsets(StrictComponent zone, int lastYear) =>
        [.. zone.Components
            .SelectMany(change => LocalOnsets(change, lastYear)
                .Select(onset => (Utc(onset, OffsetOf(change["TZOFFSETFROM"])), OffsetOf(change["TZOFFSETTO"]))))
            .OrderBy(change => change.Item1)];

    /// <summary>The first instant at which the clock shows this; in a gap what it would have shown (3.3.5).</summary>
    private static Instant FirstShown(LocalDateTime local, List<(Instant At, Offset To)> onsets)
    {
        for (var i = 0; i < onsets.Count; i++)
        {
            var until = i + 1 < onsets.Count ? onsets[i + 1].At : Instant.MaxValue;
            var candidate = Utc(local, onsets[i].To);
            if (candidate >= onsets[i].At && candidate < until)
            {
                return candidate;
            }
        }

        throw new InvalidOperationException($"The zone does not say what {local} is.");
    }

    private static IEnumerable<LocalDateTime> LocalOnsets(StrictComponent change, int lastYear)
    {
        var first = Local(change["DTSTART"].Value);
        var rule = change.Properties.SingleOrDefault(property => property.Name == "RRULE");
        if (rule is null)
        {
            return [first];
        }

        var parts = Regex.Match(rule.Value, @"^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-1|[1-5])([A-Z]{2})$");
        Assert.True(parts.Success, rule.Value);
        var month = int.Parse(parts.Groups[1].Value, CultureInfo.InvariantCulture);
        var week = int.Parse(parts.Groups[2].Value, CultureInfo.InvariantCulture);
        var weekday = (IsoDayOfWeek)(Array.IndexOf(Weekdays, parts.Groups[3].Value) + 1);
        List<LocalDateTime> onsets = [.. Enumerable.Range(first.Year, Math.Max(1, lastYear - first.Year + 1))
            .Select(year => Day(year, month, week, weekday).At(first.TimeOfDay))];

        // 3.8.5.3: the first has to be one of those that the rule gives.
        Assert.Equal(first, onsets[0]);
        return onsets;
    }

    private static LocalDate Day(int year, int month, int week, IsoDayOfWeek weekday) => week < 0
        ? new LocalDate(year, month, 1).PlusMonths(1).Previous(weekday)
        : new LocalDate(year, month, 1).PlusDays(-1).Next(weekday).PlusWeeks(week - 1);

    private static LocalDateTime Local(string value) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Parse(value).Value;

    private static Offset OffsetOf(StrictProperty property) => OffsetPattern
        .CreateWithInvariantCulture(property.Value.Length > 5 ? "+HHmmss" : "+HHmm").Parse(property.Value).Value;

    private static Instant Utc(LocalDateTime local, Offset offset) => local.WithOffset(offset).ToInstant();
}
