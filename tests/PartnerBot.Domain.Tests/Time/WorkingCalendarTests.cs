using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class WorkingCalendarTests
{
    // Easter 2026: Friday 3 to Monday 6 April. The partnership keeps 7 and 8 April free as well.
    private static readonly WorkingCalendar Easter = new(
        BankHolidays.Of(Nation.EnglandAndWales), [new Window(Read.Date("2026-04-07"), Read.Date("2026-04-08"))]);

    [Theory]
    [InlineData("2026-04-02", true)]
    [InlineData("2026-04-03", false)] // Good Friday
    [InlineData("2026-04-04", false)] // a Saturday
    [InlineData("2026-04-05", false)] // a Sunday
    [InlineData("2026-04-06", false)] // Easter Monday
    [InlineData("2026-04-07", false)] // blacked out, both ends
    [InlineData("2026-04-08", false)]
    [InlineData("2026-04-09", true)]
    public void Weekends_holidays_and_blackouts_are_no_working_days(string date, bool works) =>
        Assert.Equal(works, Easter.IsWorkingDay(Read.Date(date)));

    [Fact]
    public void The_nearest_working_day_is_found_on_either_side()
    {
        Assert.Equal(Read.Date("2026-04-02"), Easter.OnOrBefore(Read.Date("2026-04-08")));
        Assert.Equal(Read.Date("2026-04-09"), Easter.OnOrAfter(Read.Date("2026-04-03")));
        Assert.Equal(Read.Date("2026-04-09"), Easter.OnOrBefore(Read.Date("2026-04-09")));
        Assert.Equal(Read.Date("2026-04-09"), Easter.OnOrAfter(Read.Date("2026-04-09")));
    }

    [Theory]
    [InlineData("2026-04-10", 0, "2026-04-10")]
    [InlineData("2026-04-10", 1, "2026-04-09")]
    [InlineData("2026-04-10", 2, "2026-04-02")]
    [InlineData("2026-04-10", 5, "2026-03-30")]
    [InlineData("2026-04-05", 0, "2026-04-02")] // on a day off: none before is the nearest
    [InlineData("2026-04-05", 1, "2026-04-02")] // and one before is that too
    public void Working_days_are_counted_back(string from, int count, string day) =>
        Assert.Equal(Read.Date(day), Easter.DaysBefore(Read.Date(from), count));

    [Theory]
    [InlineData("2026-04-01", 0, "2026-04-01")]
    [InlineData("2026-04-01", 1, "2026-04-02")]
    [InlineData("2026-04-01", 2, "2026-04-09")]
    [InlineData("2026-04-05", 0, "2026-04-09")]
    [InlineData("2026-04-05", 1, "2026-04-09")]
    public void Working_days_are_counted_on(string from, int count, string day) =>
        Assert.Equal(Read.Date(day), Easter.DaysAfter(Read.Date(from), count));

    [Fact]
    public void A_year_without_a_working_day_is_given_up_on()
    {
        var shut = new WorkingCalendar(
            BankHolidays.Of(Nation.Scotland), [new Window(Read.Date("2026-01-01"), Read.Date("2026-12-31"))]);

        Assert.Null(shut.OnOrAfter(Read.Date("2026-01-01")));
        Assert.Null(shut.OnOrBefore(Read.Date("2026-12-31")));
        Assert.Null(shut.DaysAfter(Read.Date("2025-12-31"), 1));
        Assert.Null(shut.DaysBefore(Read.Date("2027-01-05"), 3));
    }
}
