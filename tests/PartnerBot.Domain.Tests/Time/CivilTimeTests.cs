using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class CivilTimeTests
{
    [Theory]
    // London, spring 2026: 01:00 jumps to 02:00 on 29 March.
    [InlineData("2026-03-29T00:59", "2026-03-29T00:59Z", ClockChange.None)]
    [InlineData("2026-03-29T01:00", "2026-03-29T01:00Z", ClockChange.Skipped)] // read as 02:00
    [InlineData("2026-03-29T01:30", "2026-03-29T01:30Z", ClockChange.Skipped)] // never shown on a clock: read as 02:30
    [InlineData("2026-03-29T02:00", "2026-03-29T01:00Z", ClockChange.None)]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30Z", ClockChange.None)]
    // London, autumn 2026: 02:00 goes back to 01:00 on 25 October.
    [InlineData("2026-10-25T00:59", "2026-10-24T23:59Z", ClockChange.None)]
    [InlineData("2026-10-25T01:00", "2026-10-25T00:00Z", ClockChange.Doubled)] // shown twice: the first
    [InlineData("2026-10-25T01:30", "2026-10-25T00:30Z", ClockChange.Doubled)]
    [InlineData("2026-10-25T02:00", "2026-10-25T02:00Z", ClockChange.None)]
    // Ten in the morning stays ten in the morning.
    [InlineData("2026-03-28T10:00", "2026-03-28T10:00Z", ClockChange.None)]
    [InlineData("2026-03-30T10:00", "2026-03-30T09:00Z", ClockChange.None)]
    [InlineData("2026-10-26T10:00", "2026-10-26T10:00Z", ClockChange.None)]
    public void What_people_said_becomes_one_instant(string said, string instant, ClockChange change)
    {
        var time = new CivilTime(Read.Local(said), Read.London);

        Assert.Equal(Read.Instant(instant), time.ToInstant());
        Assert.Equal(change, time.Change);
    }

    [Fact]
    public void A_time_is_written_with_its_weekday_and_zone()
    {
        var time = new CivilTime(Read.Local("2026-04-14T10:00"), Read.London);

        Assert.Equal("Tuesday 14 April 2026, 10:00 (Europe/London)", time.InWords());
        Assert.Equal("Tuesday 14 April 2026, 10:00", time.InWordsWithoutZone());
        Assert.Equal("Tue 14 April, 10:00", time.ShortInWords());
        Assert.Equal("2026-04-14T10:00:00+01:00[Europe/London]", time.ToString());
    }

    [Fact]
    public void A_skipped_time_is_written_as_the_clocks_will_show_it() =>
        Assert.Equal(
            "Sunday 29 March 2026, 02:30",
            new CivilTime(Read.Local("2026-03-29T01:30"), Read.London).InWordsWithoutZone());

    [Fact]
    public void An_instant_is_shown_by_the_clocks_of_a_zone()
    {
        var instant = Read.Instant("2026-07-01T23:30Z");

        Assert.Equal("Thursday 2 July 2026, 00:30 (Europe/London)", CivilTime.At(instant, Read.London).InWords());
        Assert.Equal(instant, CivilTime.At(instant, Read.London).ToInstant());
    }

    [Fact]
    public void Date_and_time_are_the_two_halves_of_what_was_said()
    {
        var time = new CivilTime(Read.Local("2026-04-14T10:15"), Read.London);

        Assert.Equal(new LocalDate(2026, 4, 14), time.Date);
        Assert.Equal(new LocalTime(10, 15), time.Time);
    }
}
