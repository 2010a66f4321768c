using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("18:00-08:00 weekends", "2026-02-03T07:59Z", true)] // a Tuesday
    [InlineData("18:00-08:00 weekends", "2026-02-03T08:00Z", false)]
    [InlineData("18:00-08:00 weekends", "2026-02-03T17:59Z", false)]
    [InlineData("18:00-08:00 weekends", "2026-02-03T18:00Z", true)]
    [InlineData("18:00-08:00 weekends", "2026-02-07T12:00Z", true)] // a Saturday
    [InlineData("18:00-08:00", "2026-02-07T12:00Z", false)]
    [InlineData("18:00-08:00", "2026-07-07T07:00Z", false)] // 08:00 in London's summer
    [InlineData("12:00-13:00", "2026-02-03T12:30Z", true)] // quiet in the day
    [InlineData("12:00-13:00", "2026-02-03T13:00Z", false)]
    [InlineData("09:00-09:00", "2026-02-03T09:00Z", false)] // no hours at all
    [InlineData("09:00-09:00 weekends", "2026-02-07T09:00Z", true)]
    [InlineData("weekends", "2026-02-03T03:00Z", false)]
    [InlineData("off", "2026-02-07T03:00Z", false)]
    public void Quiet_is_what_the_clock_on_the_wall_says(string quiet, string instant, bool isQuiet) =>
        Assert.Equal(isQuiet, Read.Quiet(quiet).IsQuiet(Read.Instant(instant), Read.London));

    [Theory]
    [InlineData("18:00-08:00 weekends", "2026-02-03T10:15Z", "2026-02-03T10:15Z")] // loud already
    [InlineData("18:00-08:00 weekends", "2026-02-03T18:00Z", "2026-02-04T08:00Z")]
    [InlineData("18:00-08:00 weekends", "2026-02-03T03:00Z", "2026-02-03T08:00Z")]
    [InlineData("18:00-08:00 weekends", "2026-02-06T18:00Z", "2026-02-09T08:00Z")] // Friday evening to Monday
    [InlineData("18:00-08:00 weekends", "2026-04-02T17:00Z", "2026-04-07T07:00Z")] // over Easter
    [InlineData("18:00-08:00", "2026-02-06T18:00Z", "2026-02-07T08:00Z")]
    [InlineData("weekends", "2026-02-07T10:00Z", "2026-02-09T00:00Z")]
    [InlineData("12:00-13:00", "2026-02-03T12:00Z", "2026-02-03T13:00Z")]
    // London, 29 March 2026, a Sunday: 01:00 jumps to 02:00.
    [InlineData("18:00-08:00 weekends", "2026-03-27T18:00Z", "2026-03-30T07:00Z")]
    [InlineData("18:00-08:00", "2026-03-28T18:00Z", "2026-03-29T07:00Z")] // 08:00 comes an hour sooner
    [InlineData("18:00-01:30", "2026-03-28T18:00Z", "2026-03-29T01:00Z")] // the jump itself ends it, at 02:00
    [InlineData("01:15-01:45", "2026-03-29T01:00Z", "2026-03-29T01:00Z")] // all skipped: no quiet that night
    // London, 25 October 2026, a Sunday: 02:00 goes back to 01:00.
    [InlineData("18:00-08:00", "2026-10-24T18:00Z", "2026-10-25T08:00Z")] // 08:00 comes an hour later
    [InlineData("18:00-01:30", "2026-10-24T18:00Z", "2026-10-25T00:30Z")] // the first 01:30
    [InlineData("18:00-01:30", "2026-10-25T01:10Z", "2026-10-25T01:30Z")] // the second 01:10: quiet is back
    [InlineData("01:30-02:00", "2026-10-25T00:45Z", "2026-10-25T01:00Z")] // the first 02:00 never comes: 01:00 is loud
    public void The_first_loud_instant_is_found(string quiet, string from, string loud) =>
        Assert.Equal(
            Read.Instant(loud),
            Read.Quiet(quiet).FirstLoud(Read.Instant(from), Read.London, BankHolidays.Of(Nation.EnglandAndWales)));

    [Fact]
    public void Without_bank_holidays_Easter_Monday_is_a_Monday() =>
        Assert.Equal(
            Read.Instant("2026-04-06T07:00Z"),
            QuietHours.Usual.FirstLoud(Read.Instant("2026-04-04T10:00Z"), Read.London, null));

    [Fact]
    public void A_zone_that_skips_a_whole_day_is_no_trouble() // Samoa had no 30 December 2011, a Friday
    {
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var thursdayEvening = Read.Instant("2011-12-30T05:00Z"); // 29 December, 19:00

        Assert.Equal(
            "Monday 2 January 2012, 08:00 (Pacific/Apia)",
            CivilTime.At(QuietHours.Usual.FirstLoud(thursdayEvening, apia, null), apia).InWords());
    }

    [Theory]
    [InlineData("18:00-08:00 weekends", "18:00-08:00 weekends", "18:00 to 08:00 and at weekends")]
    [InlineData("9:00–17:00  Weekends", "09:00-17:00 weekends", "09:00 to 17:00 and at weekends")]
    [InlineData("22:00 - 07:00", "22:00-07:00", "22:00 to 07:00")]
    [InlineData("weekends", "00:00-00:00 weekends", "at weekends")]
    [InlineData("Off", "00:00-00:00", "never")]
    public void Quiet_hours_are_read_as_people_write_them(string said, string kept, string words)
    {
        Assert.Equal(kept, Read.Quiet(said).ToString());
        Assert.Equal(words, Read.Quiet(said).InWords());
        Assert.Equal(Read.Quiet(said), Read.Quiet(kept));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("18:00")]
    [InlineData("18:00-24:00")]
    [InlineData("18-08")]
    [InlineData("18:00-08:00 sometimes")]
    public void What_is_not_understood_is_no_quiet(string? said) => Assert.False(QuietHours.TryParse(said, out _));

    [Fact]
    public void The_usual_quiet_is_the_night_and_the_weekend() =>
        Assert.Equal("18:00-08:00 weekends", QuietHours.Usual.ToString());
}
