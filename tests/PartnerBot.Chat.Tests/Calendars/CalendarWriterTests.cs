using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using PartnerBot.Chat.Calendars;

namespace PartnerBot.Chat.Tests.Calendars;

public class CalendarWriterTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly CalendarEvent Some = new(
        "meeting-12@axis.partnerbot",
        0,
        "Core meeting",
        Instant.FromUtc(2026, 4, 14, 9, 0),
        Duration.FromMinutes(90),
        London,
        Instant.FromUtc(2026, 3, 31, 8, 15));

    [Theory]
    [InlineData("Core meeting")]
    [InlineData("")]
    [InlineData("Pay, rations; and \\ or \\n or \\, or :")]
    [InlineData("One\nTwo\n\nThree")]
    [InlineData("\"Quoted\" and 'quoted' and ^n")]
    [InlineData("\r\nATTENDEE:mailto:eve@example.org", "\nATTENDEE:mailto:eve@example.org")]
    [InlineData("X\r\nEND:VEVENT\r\nBEGIN:VALARM\r\n", "X\nEND:VEVENT\nBEGIN:VALARM\n")]
    [InlineData("X\rATTENDEE:1\u2028ATTENDEE:2\u0085ATTENDEE:3", "X\nATTENDEE:1\nATTENDEE:2\nATTENDEE:3")]
    [InlineData("A\0B\u0007C\u001BD\u007FE\u009FF\tG", "ABCDEF G")]
    [InlineData("שלום, \u202Eاجتماع\u202C; 会議")]
    public void A_title_comes_back_as_it_was(string title, string? back = null)
    {
        var text = CalendarWriter.Event(
            Some with { Title = title, Description = title + ".", Place = title + "!" }, CalendarMethod.Request);

        var read = Assert.Single(StrictCalendar.Read(text).All("VEVENT"));
        Assert.Equal(back ?? title, read["SUMMARY"].Text);
        Assert.Equal((back ?? title) + ".", read["DESCRIPTION"].Text);
        Assert.Equal((back ?? title) + "!", read["LOCATION"].Text);
    }

    /// <summary>Not in the table above: an attribute cannot hold half of a surrogate pair.</summary>
    [Fact]
    public void Half_of_an_emoji_does_no_harm()
    {
        var text = CalendarWriter.Event(Some with { Title = "half \uD83D of one" }, CalendarMethod.Publish);

        Assert.Equal("half \uFFFD of one", Assert.Single(StrictCalendar.Read(text).All("VEVENT"))["SUMMARY"].Text);
    }

    [Fact]
    public void A_line_is_folded_between_characters_wherever_they_fall()
    {
        for (var letters = 0; letters < 90; letters++)
        {
            // Four octets, seven code points in one emoji, two octets, an escape of two characters.
            var title = new string('x', letters) + "🎉👩‍👩‍👧é,;\\\n🎉" + new string('é', letters);
            var text = CalendarWriter.Event(Some with { Title = title }, CalendarMethod.Publish);

            Assert.Equal(title, Assert.Single(StrictCalendar.Read(text).All("VEVENT"))["SUMMARY"].Text);
        }
    }

    [Fact]
    public void A_title_of_ten_thousand_characters_is_kept()
    {
        var title = string.Concat(Enumerable.Repeat("🎉 Pay, ", 1_250));
        var text = CalendarWriter.Event(Some with { Title = title }, CalendarMethod.Publish);

        Assert.Equal(title, Assert.Single(StrictCalendar.Read(text).All("VEVENT"))["SUMMARY"].Text);
    }

    [Theory]
    // London: forward on 29 March 2026 at 01:00 UTC, back on 25 October 2026 at 01:00 UTC.
    [InlineData("2026-03-27T10:00:00Z", "20260327T100000")]
    [InlineData("2026-03-29T00:59:00Z", "20260329T005900")]
    [InlineData("2026-03-29T01:00:00Z", "20260329T020000")]
    [InlineData("2026-03-30T09:00:00Z", "20260330T100000")]
    [InlineData("2026-10-23T09:00:00Z", "20261023T100000")]
    [InlineData("2026-10-24T23:59:00Z", "20261025T005900")]
    [InlineData("2026-10-25T02:00:00Z", "20261025T020000")]
    [InlineData("2026-10-26T10:00:00Z", "20261026T100000")]
    [InlineData("2026-01-01T00:00:00Z", "20260101T000000")]
    [InlineData("2026-12-31T23:30:00Z", "20261231T233000")]
    // Summer time all the year round: no rule of today fits.
    [InlineData("1970-01-06T09:00:00Z", "19700106T100000")]
    public void A_meeting_in_London_is_at_its_local_time(string starts, string local)
    {
        var e = Some with { Starts = InstantPattern.General.Parse(starts).Value, Length = Duration.FromMinutes(1) };

        var read = Reread(e);

        Assert.Equal(new StrictProperty("DTSTART", ";TZID=Europe/London", local), read["DTSTART"]);
    }

    [Theory]
    // The clock shows 01:30 twice; a local time would mean the first.
    [InlineData("2026-10-25T00:30:00Z", 10, "20261025T013000")]
    [InlineData("2026-10-25T01:30:00Z", 10, "20261025T013000Z")]
    [InlineData("2026-10-25T00:30:00Z", 60, "20261025T003000Z")] // ends in the second
    public void The_second_of_two_hours_is_written_in_UTC(string starts, int minutes, string written)
    {
        var from = InstantPattern.General.Parse(starts).Value;
        var e = Some with { Starts = from, Length = Duration.FromMinutes(minutes) };

        Assert.Equal(written, Reread(e)["DTSTART"].Value);
    }

    [Fact]
    public void A_meeting_in_UTC_needs_no_zone()
    {
        var text = CalendarWriter.Event(Some with { Zone = DateTimeZone.Utc }, CalendarMethod.Publish);

        Assert.Contains("\r\nDTSTART:20260414T090000Z\r\nDTEND:20260414T103000Z\r\n", text);
        Assert.DoesNotContain("VTIMEZONE", text);
    }

    [Fact]
    public void Every_zone_of_the_world_gives_back_the_same_instants()
    {
        foreach (var id in TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct())
        {
            AssertReturn(Enumerable.Range(2024, 7).Select(year => Some with
            {
                Starts = Instant.FromUtc(year, 1, 1, 0, 30) + Duration.FromDays(year * 97 % 365),
                Zone = DateTimeZoneProviders.Tzdb[id],
            }));
        }
    }

    [Fact]
    public void A_calendar_of_many_years_explains_all_of_them()
    {
        // Ireland, Morocco and Gaza change their clocks by rules that differ from year to year, or backwards.
        string[] zones =
        [
            "Europe/London", "America/New_York", "Africa/Casablanca", "Asia/Gaza", "Europe/Dublin", "Australia/Sydney",
        ];
        AssertReturn(Enumerable.Range(0, 600).Select(i => Some with
        {
            Starts = Instant.FromUtc(2019, 1, 3, 9, 0) + Duration.FromDays(i * 7),
            Zone = DateTimeZoneProviders.Tzdb[zones[i % zones.Length]],
        }));
    }

    [Fact]
    public void A_rule_that_ended_is_not_carried_on()
    {
        // Moscow had summer time from last Sunday to last Sunday up to 2010, and then the same time all the year round.
        AssertReturn(Enumerable.Range(2000, 18).Select(year => Some with
        {
            Starts = Instant.FromUtc(year, 12, 1, 9, 0),
            Zone = DateTimeZoneProviders.Tzdb["Europe/Moscow"],
        }));
    }

    [Fact]
    public void A_rule_of_the_clocks_is_written_as_one()
    {
        var text = CalendarWriter.Event(Some, CalendarMethod.Publish);

        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n", text);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n", text);
    }

    [Theory]
    [InlineData(CalendarMethod.Publish, "PUBLISH", "CONFIRMED", "OPAQUE")]
    [InlineData(CalendarMethod.Request, "REQUEST", "CONFIRMED", "OPAQUE")]
    [InlineData(CalendarMethod.Cancel, "CANCEL", "CANCELLED", "TRANSPARENT")]
    public void The_method_and_the_status_agree(CalendarMethod method, string written, string status, string shown)
    {
        var calendar = StrictCalendar.Read(CalendarWriter.Event(Some with { Sequence = 3 }, method));
        var read = Assert.Single(calendar.All("VEVENT"));

        Assert.Equal(written, calendar["METHOD"].Value);
        Assert.Equal(
            ["meeting-12@axis.partnerbot", "3", status, shown, "20260331T081500Z"],
            new[] { "UID", "SEQUENCE", "STATUS", "TRANSP", "DTSTAMP" }.Select(name => read[name].Value));
    }

    [Fact]
    public void A_feed_says_its_name_and_when_to_look_again()
    {
        var feed = new CalendarFeed("Axis, core; and wider", [Some, Some with { Uid = "13", Cancelled = true }]);

        var calendar = StrictCalendar.Read(CalendarWriter.Feed(feed));

        Assert.Equal("Axis, core; and wider", calendar["NAME"].Text);
        Assert.Equal("Axis, core; and wider", calendar["X-WR-CALNAME"].Text);
        Assert.Equal(new StrictProperty("REFRESH-INTERVAL", ";VALUE=DURATION", "PT1H"), calendar["REFRESH-INTERVAL"]);
        Assert.Equal(["CONFIRMED", "CANCELLED"], calendar.All("VEVENT").Select(read => read["STATUS"].Value));
        Assert.Single(calendar.All("VTIMEZONE"));
    }

    [Fact]
    public void An_empty_feed_is_a_calendar_all_the_same() =>
        Assert.Empty(StrictCalendar.Read(CalendarWriter.Feed(new CalendarFeed("Axis", []))).All("VEVENT"));

    [Fact]
    public void What_is_no_event_is_our_own_mistake()
    {
        Assert.Throws<ArgumentException>(() => CalendarWriter.Event(Some with { Uid = "" }, CalendarMethod.Publish));
        Assert.Throws<ArgumentException>(
            () => CalendarWriter.Event(Some with { Length = Duration.Zero }, CalendarMethod.Publish));
    }

    [Fact]
    public void A_meeting_looks_as_approved()
    {
        var text = CalendarWriter.Event(
            Some with
            {
                Sequence = 2,
                Title = "Axis Youth Hub: core meeting",
                Description = "To agree how we share the summer programme, and who leads it.\n"
                    + "Chosen by: KDYT, 42nd Street, The Proud Trust and M13 Youth Project.",
                Place = "The Zion Centre, 339 Stretford Road, Manchester; first floor",
            },
            CalendarMethod.Request);

        Assert.Equal(File.ReadAllText(Beside("Meeting.approved.ics")), text);
    }

    /// <summary>Writes the events as a feed, reads it back and holds their instants against what was written.</summary>
    private static void AssertReturn(IEnumerable<CalendarEvent> events)
    {
        var all = events.ToList();
        var calendar = StrictCalendar.Read(CalendarWriter.Feed(new CalendarFeed("All", all)));

        Assert.Equal(
            all.Select(e => e.Starts),
            calendar.All("VEVENT").Select(read => StrictTimes.InstantOf(calendar, read["DTSTART"])));
    }

    /// <summary>Reads the event back and holds its instants against what was written.</summary>
    private static StrictComponent Reread(CalendarEvent e)
    {
        var calendar = StrictCalendar.Read(CalendarWriter.Event(e, CalendarMethod.Publish));
        var read = Assert.Single(calendar.All("VEVENT"));
        Assert.Equal(e.Starts, StrictTimes.InstantOf(calendar, read["DTSTART"]));
        Assert.Equal(e.Starts + e.Length, StrictTimes.InstantOf(calendar, read["DTEND"]));
        return read;
    }

    private static string Beside(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, file);
}
