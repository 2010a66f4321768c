using Xunit.Sdk;

namespace PartnerBot.Chat.Tests.Calendars;

/// <summary>The reader that the calendars are checked by has to bite.</summary>
public class StrictCalendarTests
{
    private const string Good = """
        BEGIN:VCALENDAR
        PRODID:x
        VERSION:2.0
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260414T090000Z
        DTSTART:20260414T090000Z
        DTEND:20260414T100000Z
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Core
        TRANSP:OPAQUE
        END:VEVENT
        END:VCALENDAR

        """;

    [Fact]
    public void A_good_calendar_is_read() => Assert.Single(StrictCalendar.Read(Crlf(Good)).All("VEVENT"));

    [Theory]
    [InlineData("VERSION:2.0\n", "")] // a property is missing
    [InlineData("UID:1\n", "UID:1\nUID:2\n")] // twice
    [InlineData("UID:1\n", "UID:1\nATTENDEE:mailto:eve@example.org\n")] // not ours to say
    [InlineData("END:VEVENT\n", "")]
    [InlineData("END:VEVENT", "END:VTODO")]
    [InlineData("SUMMARY:Core", "SUMMARY: a line that goes on and on and on and on and on, to seventy-six octets")]
    [InlineData("SUMMARY:Core", "SUMMARY: à line that goes on and on and on and on and on, to seventy-six octets")]
    [InlineData("SUMMARY:Core", "SUMMARY:a\rb")]
    [InlineData("SUMMARY:Core", "SUMMARY:a\u0007b")]
    [InlineData("SUMMARY:Core", "no colon")]
    public void A_bad_calendar_is_refused(string good, string bad)
    {
        Assert.Contains(good, Good);
        Assert.ThrowsAny<XunitException>(() => StrictCalendar.Read(Crlf(Good.Replace(good, bad))));
    }

    [Fact]
    public void Lines_without_a_carriage_return_are_refused() =>
        Assert.ThrowsAny<XunitException>(() => StrictCalendar.Read(Good));

    [Theory]
    [InlineData("a,b")]
    [InlineData("a;b")]
    [InlineData(@"a\b")]
    [InlineData(@"a\")]
    public void Text_that_is_not_escaped_is_refused(string text) =>
        Assert.ThrowsAny<XunitException>(() => new StrictProperty("SUMMARY", "", text).Text);

    private static string Crlf(string text) => text.Replace("\n", "\r\n");
}
