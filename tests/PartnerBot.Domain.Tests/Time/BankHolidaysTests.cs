using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class BankHolidaysTests
{
    [Theory]
    // As published at gov.uk/bank-holidays to 2027; 2028 and the years before 2012 worked out by hand.
    [InlineData(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")] // the spring day moved, one more
    [InlineData(2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")] // Boxing Day a Saturday
    [InlineData(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27")] // Christmas a Sunday
    [InlineData(2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26")] // New Year a Sunday
    [InlineData(2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26")]
    [InlineData(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")] // the early May day moved to a Friday
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")] // Christmas a Saturday
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")] // a jubilee and a funeral
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")] // a coronation
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    // Earlier one-off days.
    [InlineData(1995, "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31")]
    [InlineData(2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26")]
    [InlineData(2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27")]
    public void England_and_Wales_keep_the_published_days(int year, string days) =>
        Assert.Equal(days, DaysOf(Nation.EnglandAndWales, year));

    [Theory]
    [InlineData(2012, "01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26")]
    [InlineData(2013, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26")] // St Andrew's a Saturday
    [InlineData(2014, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26")] // and a Sunday
    [InlineData(2015, "01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28")]
    [InlineData(2016, "01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27")] // 2 January a Saturday
    [InlineData(2017, "01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26")] // 1 January a Sunday
    [InlineData(2018, "01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26")]
    [InlineData(2019, "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26")]
    [InlineData(2020, "01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28")]
    [InlineData(2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28")]
    [InlineData(2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27")] // both on a weekend
    [InlineData(2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26")]
    [InlineData(2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26")]
    [InlineData(2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26")]
    [InlineData(2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28")] // the World Cup
    [InlineData(2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28")]
    [InlineData(2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26")]
    // St Andrew's Day is a bank holiday since 2007.
    [InlineData(2006, "01-02 01-03 04-14 05-01 05-29 08-07 12-25 12-26")]
    [InlineData(2007, "01-01 01-02 04-06 05-07 05-28 08-06 11-30 12-25 12-26")]
    public void Scotland_keeps_the_published_days(int year, string days) =>
        Assert.Equal(days, DaysOf(Nation.Scotland, year));

    [Theory]
    [InlineData(2012, "01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26")] // St Patrick's a Saturday
    [InlineData(2013, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26")] // and a Sunday
    [InlineData(2014, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26")] // 12 July a Saturday
    [InlineData(2015, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28")] // and a Sunday
    [InlineData(2016, "01-01 03-17 03-25 03-28 05-02 05-30 07-12 08-29 12-26 12-27")]
    [InlineData(2017, "01-02 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26")]
    [InlineData(2018, "01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26")]
    [InlineData(2019, "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26")]
    [InlineData(2020, "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28")]
    [InlineData(2028, "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26")]
    public void Northern_Ireland_keeps_the_published_days(int year, string days) =>
        Assert.Equal(days, DaysOf(Nation.NorthernIreland, year));

    [Theory]
    [InlineData(Nation.EnglandAndWales, "2022-09-19", "State Funeral of Queen Elizabeth II")]
    [InlineData(Nation.EnglandAndWales, "2016-12-26", "Boxing Day")]
    [InlineData(Nation.EnglandAndWales, "2016-12-27", "Christmas Day (substitute day)")]
    [InlineData(Nation.Scotland, "2017-01-02", "2nd January")] // the 1971 Act, schedule 1, gives New Year's the 3rd
    [InlineData(Nation.Scotland, "2017-01-03", "New Year's Day (substitute day)")]
    [InlineData(Nation.Scotland, "2026-06-15", "World Cup bank holiday")]
    [InlineData(Nation.EnglandAndWales, "2026-06-15", null)]
    [InlineData(Nation.NorthernIreland, "2026-07-13", "Battle of the Boyne (Orangemen's Day) (substitute day)")]
    [InlineData(Nation.EnglandAndWales, "2020-05-04", null)] // moved away
    public void A_bank_holiday_has_a_name(Nation nation, string date, string? name)
    {
        var holidays = BankHolidays.Of(nation);

        Assert.Equal(name, holidays.NameOf(Read.Date(date)));
        Assert.Equal(name is not null, holidays.Contains(Read.Date(date)));
    }

    [Theory]
    [InlineData(1990)]
    [InlineData(2038)] // Easter at its latest, 25 April
    [InlineData(2049)] // the rule for the moon has its exceptions in 2049 and 2076
    [InlineData(2076)]
    [InlineData(2100)]
    public void Every_year_of_the_range_has_eight_days_by_rule(int year) =>
        Assert.Equal(8, BankHolidays.Of(Nation.EnglandAndWales).In(year).Count());

    [Theory]
    [InlineData("2008-03-21")] // Easter at its earliest in our time, 23 March
    [InlineData("2038-04-23")]
    [InlineData("2049-04-16")]
    [InlineData("2076-04-17")]
    [InlineData("2100-03-26")]
    public void Good_Friday_follows_the_moon(string date) =>
        Assert.Equal("Good Friday", BankHolidays.Of(Nation.Scotland).NameOf(Read.Date(date)));

    [Fact]
    public void Every_holiday_is_a_weekday()
    {
        var all = Enum.GetValues<Nation>().SelectMany(nation => Enumerable.Range(1990, 111)
            .SelectMany(year => BankHolidays.Of(nation).In(year)));

        Assert.DoesNotContain(all, day => day.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
    }

    [Fact]
    public void A_newly_proclaimed_day_can_be_handed_in()
    {
        var proclaimed = Read.Date("2029-06-01");
        var holidays = BankHolidays.Of(Nation.EnglandAndWales, [proclaimed, Read.Date("2029-12-25")]);

        Assert.Equal("Extra bank holiday", holidays.NameOf(proclaimed));
        Assert.Equal("Christmas Day", holidays.NameOf(Read.Date("2029-12-25")));
        Assert.Equal(9, holidays.In(2029).Count());
        Assert.False(BankHolidays.Of(Nation.EnglandAndWales).Contains(proclaimed));
    }

    private static string DaysOf(Nation nation, int year) =>
        string.Join(' ', BankHolidays.Of(nation).In(year).Select(day => $"{day.Date.Month:00}-{day.Date.Day:00}"));
}
