using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class WorkingPatternTests
{
    [Theory]
    [InlineData("Mon-Fri", "Mon-Fri 09:00-17:00")]
    [InlineData("Mon-Wed 09:30-16:30, Thu 10:00-14:00", "Mon-Wed 09:30-16:30, Thu 10:00-14:00")]
    [InlineData("mon–wed 9:30–16:30", "Mon-Wed 09:30-16:30")]
    [InlineData("Mon, Tue, Wed", "Mon-Wed 09:00-17:00")]
    [InlineData("Mon, Wed, Fri", "Mon/Wed/Fri 09:00-17:00")]
    [InlineData("Mon/Wed 10:00-14:00", "Mon/Wed 10:00-14:00")]
    [InlineData("Thursday 10:00 - 14:00, Tues - Weds", "Tue-Wed 09:00-17:00, Thu 10:00-14:00")]
    [InlineData("Sat-Mon", "Mon/Sat-Sun 09:00-17:00")] // over the weekend
    public void A_pattern_is_read_as_people_write_it(string said, string kept)
    {
        Assert.Equal(kept, Read.Pattern(said).ToString());
        Assert.Equal(Read.Pattern(said), Read.Pattern(kept));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("M-F")]
    [InlineData("Mon-")]
    [InlineData("Mon-Wed-Fri")]
    [InlineData("Mon,")]
    [InlineData("Mon 9-17")]
    [InlineData("Mon 17:00-09:00")] // over midnight
    [InlineData("Mon 09:00-09:00")]
    [InlineData("Mon 09:00-25:00")]
    [InlineData("Mon 09:00")]
    [InlineData("Mon-Wed, Tue 10:00-12:00")] // Tuesday twice: which?
    public void What_is_not_understood_is_no_pattern(string? said)
    {
        Assert.False(WorkingPattern.TryParse(said, out var pattern));
        Assert.Null(pattern);
    }

    [Theory]
    // Thursday 16 April 2026, 10:00-14:00.
    [InlineData("2026-04-16T10:00", 4, true)] // all of it, to the minute
    [InlineData("2026-04-16T09:59", 1, false)]
    [InlineData("2026-04-16T12:30", 2, false)] // too long
    [InlineData("2026-04-16T14:00", 1, false)]
    [InlineData("2026-04-16T10:00", 48, false)]
    [InlineData("2026-04-17T10:00", 1, false)] // a Friday
    [InlineData("2026-04-15T09:30", 7, true)] // a Wednesday
    public void A_meeting_fits_when_all_of_it_falls_into_the_hours(string starts, int hours, bool fits) =>
        Assert.Equal(
            fits,
            Read.Pattern("Mon-Wed 09:30-16:30, Thu 10:00-14:00").Covers(Read.Local(starts), Duration.FromHours(hours)));

    [Fact]
    public void Two_patterns_with_the_same_days_and_hours_are_equal()
    {
        Assert.Equal(WorkingPattern.Weekdays, Read.Pattern("Mon-Thu, Fri 09:00-17:00"));
        Assert.Equal(WorkingPattern.Weekdays.GetHashCode(), Read.Pattern("Mon-Fri").GetHashCode());
        Assert.NotEqual(WorkingPattern.Weekdays, Read.Pattern("Mon-Thu"));
    }

    [Fact]
    public void A_pattern_knows_its_days()
    {
        Assert.True(WorkingPattern.Weekdays.WorksOn(IsoDayOfWeek.Friday));
        Assert.False(WorkingPattern.Weekdays.WorksOn(IsoDayOfWeek.Saturday));
    }
}
