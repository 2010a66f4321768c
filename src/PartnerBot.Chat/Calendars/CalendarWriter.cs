using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Chat.Calendars;

/// <summary>Writes events as iCalendar (RFC 5545, with RFC 7986 for feeds).</summary>
/// <remarks>Names nobody: there is neither ATTENDEE nor ORGANIZER, because a calendar file travels further than the
/// people in it would like. The result is text with CRLF at the end of every line; it is to be sent as UTF-8.</remarks>
public static class CalendarWriter
{
    /// <summary>How often a subscriber should look again.</summary>
    private const string Refresh = "PT1H";

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    private static readonly LocalDateTimePattern Local =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>One event in a file of its own, for a message or a download.</summary>
    public static string Event(CalendarEvent e, CalendarMethod method)
    {
        var lines = Begin(method);
        WriteZones(lines, [e]);
        WriteEvent(lines, method == CalendarMethod.Cancel ? e with { Cancelled = true } : e);
        return End(lines);
    }

    /// <summary>A calendar to subscribe to.</summary>
    public static string Feed(CalendarFeed feed)
    {
        var lines = Begin(CalendarMethod.Publish);

        // NAME and REFRESH-INTERVAL are RFC 7986 5.1 and 5.7; the other two say the same to older clients.
        lines.AddText("NAME", feed.Name);
        lines.AddText("X-WR-CALNAME", feed.Name);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", Refresh);
        lines.Add("X-PUBLISHED-TTL", Refresh);
        WriteZones(lines, feed.Events);
        foreach (var e in feed.Events)
        {
            WriteEvent(lines, e);
        }

        return End(lines);
    }

    private static ContentLines Begin(CalendarMethod method)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("PRODID", "-//PartnerBot//PartnerBot//EN");
        lines.Add("VERSION", "2.0");
        lines.Add("METHOD", method.ToString().ToUpperInvariant());
        return lines;
    }

    private static string End(ContentLines lines)
    {
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    /// <summary>Every TZID that is used has to be explained (RFC 5545 3.2.19). A calendar without any component would
    /// not be one (3.6), so an empty feed explains UTC.</summary>
    private static void WriteZones(ContentLines lines, IReadOnlyList<CalendarEvent> events)
    {
        if (events.Count == 0)
        {
            var anytime = Instant.FromUnixTimeSeconds(0);
            ZoneRules.Write(lines, DateTimeZone.Utc, new Interval(anytime, anytime));
        }

        foreach (var zone in events.Where(IsLocal).GroupBy(e => e.Zone.Id))
        {
            var covered = new Interval(zone.Min(e => e.Starts), zone.Max(Ends));
            ZoneRules.Write(lines, zone.First().Zone, covered);
        }
    }

    /// <summary>RFC 5545 3.6.1; SEQUENCE is 3.8.7.4, STATUS 3.8.1.11, TRANSP 3.8.2.7.</summary>
    private static void WriteEvent(ContentLines lines, CalendarEvent e)
    {
        if (e.Uid.Length == 0 || e.Length <= Duration.Zero || e.Sequence < 0)
        {
            throw new ArgumentException("An event has an id, lasts some time and is counted from nothing.", nameof(e));
        }

        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", e.Uid);
        lines.Add("DTSTAMP", Utc.Format(e.StampedAt));
        WriteTime(lines, "DTSTART", e, e.Starts);
        WriteTime(lines, "DTEND", e, Ends(e));
        lines.Add("SEQUENCE", $"{e.Sequence}");
        lines.Add("STATUS", e.Cancelled ? "CANCELLED" : "CONFIRMED");
        lines.AddText("SUMMARY", e.Title);
        lines.AddTextUnlessEmpty("DESCRIPTION", e.Description);
        lines.AddTextUnlessEmpty("LOCATION", e.Place);
        lines.Add("TRANSP", e.Cancelled ? "TRANSPARENT" : "OPAQUE");
        lines.Add("END", "VEVENT");
    }

    /// <summary>RFC 5545 3.3.5: form 2 (UTC) or form 3 (local time and TZID).</summary>
    private static void WriteTime(ContentLines lines, string name, CalendarEvent e, Instant at)
    {
        if (IsLocal(e))
        {
            lines.Add($"{name};TZID={e.Zone.Id}", Local.Format(at.InZone(e.Zone).LocalDateTime));
        }
        else
        {
            lines.Add(name, Utc.Format(at));
        }
    }

    private static Instant Ends(CalendarEvent e) => e.Starts + e.Length;

    /// <summary>False where local time would not say when it is: in UTC itself, in a zone whose name cannot stand in a
    /// parameter, and in the second of two hours that the clock shows alike, for a local time means the first of them
    /// (RFC 5545 3.3.5).</summary>
    private static bool IsLocal(CalendarEvent e) =>
        ZoneRules.CanName(e.Zone) && !IsSecondOfTwo(e.Starts, e.Zone) && !IsSecondOfTwo(Ends(e), e.Zone);

    private static bool IsSecondOfTwo(Instant at, DateTimeZone zone) =>
        zone.MapLocal(at.InZone(zone).LocalDateTime) is { Count: 2 } mapping && mapping.Last().ToInstant() == at;
}
