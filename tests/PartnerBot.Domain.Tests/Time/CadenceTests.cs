using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class CadenceTests
{
    [Theory]
    [InlineData("P4W/P6W", "2026-03-03", "2026-03-31", "2026-04-14")]
    [InlineData("P1M/P2M", "2026-01-31", "2026-02-28", "2026-03-31")] // shorter months: their last day
    [InlineData("P1M/P2M", "2028-01-31", "2028-02-29", "2028-03-31")] // a leap year
    [InlineData("P1Y/P13M", "2028-02-29", "2029-02-28", "2029-03-29")]
    [InlineData("P3M", "2026-03-10", "2026-05-27", "2026-06-10")] // eight weeks or longer: two weeks before
    [InlineData("P12M", "2026-03-10", "2027-02-24", "2027-03-10")]
    [InlineData("P8W", "2026-03-10", "2026-04-21", "2026-05-05")]
    [InlineData("P7W", "2026-03-10", "2026-04-21", "2026-04-28")] // below that: one week
    [InlineData("P1M", "2026-03-10", "2026-04-03", "2026-04-10")]
    [InlineData("P2W", "2026-03-10", "2026-03-17", "2026-03-24")]
    [InlineData("P1W", "2026-03-10", "2026-03-17", "2026-03-17")] // below two weeks: no easing
    public void The_window_is_counted_from_the_last_meeting_held(string cadence, string last, string from, string to) =>
        Assert.Equal(new Window(Read.Date(from), Read.Date(to)), Read.Cadence(cadence).WindowAfter(Read.Date(last)));

    [Theory]
    [InlineData("P4W/P6W", "every 4 to 6 weeks")]
    [InlineData("P1M", "every month")] // never "every 4 weeks"
    [InlineData("P3M", "every 3 months")]
    [InlineData("P12M", "every 12 months")]
    [InlineData("P1Y", "every year")]
    [InlineData("P1W", "every week")]
    [InlineData("P6W", "every 6 weeks")]
    [InlineData("P5W/P6W", "every 5 to 6 weeks")]
    [InlineData("P6W/P6W", "every 6 weeks")]
    [InlineData("P1W/P2W", "every 1 to 2 weeks")]
    [InlineData("P4W/P2M", "every 4 weeks to 2 months")]
    [InlineData("P1M1W/P1M2W", "every 1 month and 1 week to 1 month and 2 weeks")]
    public void Words_keep_the_units_that_were_set(string cadence, string words) =>
        Assert.Equal(words, Read.Cadence(cadence).InWords());

    [Theory]
    [InlineData("4 to 6 weeks", "P4W/P6W")]
    [InlineData("4-6 weeks", "P4W/P6W")]
    [InlineData("every 4 – 6 Weeks", "P4W/P6W")]
    [InlineData("p4w–p6w", "P4W/P6W")]
    [InlineData(" P4W / P6W ", "P4W/P6W")]
    [InlineData("every 3 months", "P3M")]
    [InlineData("every month", "P1M")]
    [InlineData("every four to six weeks", "P4W/P6W")]
    [InlineData("Six weeks", "P6W")]
    [InlineData("every fortnight", "P2W")]
    [InlineData("fortnightly", "P2W")]
    [InlineData("every quarter", "P3M")]
    [InlineData("Quarterly", "P3M")]
    [InlineData("monthly", "P1M")]
    [InlineData("yearly", "P1Y")]
    [InlineData("P4W/P6W", "P4W/P6W")]
    [InlineData("P12M/P1Y", "P12M/P1Y")]
    [InlineData("P6W/P6W", "P6W/P6W")]
    [InlineData("P10D", "P10D/P10D")] // nothing was eased, so nothing needs hiding
    public void A_cadence_is_read_as_people_write_it(string said, string kept) =>
        Assert.Equal(kept, Read.Cadence(said).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("often")]
    [InlineData("every")]
    [InlineData("4 to weeks")]
    [InlineData("every two fortnights")]
    [InlineData("two quarterly")]
    [InlineData("0 weeks")]
    [InlineData("6 to 4 weeks")]
    [InlineData("P0W")]
    [InlineData("P0D/P6W")]
    [InlineData("P-4W/P6W")]
    [InlineData("P4W/P-6W")]
    [InlineData("P6W/P4W")]
    [InlineData("P1M/P30D")] // the other way round in every long month
    [InlineData("P30D/P1M")] // and this one in February
    [InlineData("PT4H/PT6H")]
    [InlineData("P4WT1H/P6W")]
    [InlineData("P4W/P6W/P8W")]
    [InlineData("P4W/")]
    [InlineData("P11Y")]
    [InlineData("P2147483647W")]
    [InlineData("9999 years")]
    public void Nonsense_is_no_cadence(string? said)
    {
        Assert.False(Cadence.TryParse(said, out var cadence));
        Assert.Null(cadence);
    }

    [Fact]
    public void Nonsense_cannot_be_made_either() =>
        Assert.Throws<ArgumentException>(() => new Cadence(Period.FromWeeks(6), Period.FromWeeks(4)));
}
