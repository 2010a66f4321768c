using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class PreferredTimeTests
{
    [Theory]
    [InlineData("Tue-Thu 10:00", "Tue-Thu 10:00")]
    [InlineData(" tuesday–thursday  9:30 ", "Tue-Thu 09:30")]
    [InlineData("Wed 14:30", "Wed 14:30")]
    [InlineData("Thu/Mon 14:30", "Mon/Thu 14:30")]
    [InlineData("Mon/Tue/Tue 14:30", "Mon-Tue 14:30")]
    public void A_preferred_time_is_read_as_people_write_it(string said, string kept)
    {
        Assert.True(PreferredTime.TryParse(said, out var preferred));
        Assert.True(PreferredTime.TryParse(kept, out var again));

        Assert.Equal(kept, preferred.ToString());
        Assert.Equal(again, preferred);
        Assert.Equal(again.GetHashCode(), preferred.GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Tue")]
    [InlineData("10:00")]
    [InlineData(" 10:00")]
    [InlineData("Tue 10")]
    [InlineData("Tue 24:00")]
    [InlineData("Someday 10:00")]
    [InlineData("Tue- 10:00")]
    public void What_is_not_understood_is_no_preferred_time(string? said) =>
        Assert.False(PreferredTime.TryParse(said, out _));

    [Fact]
    public void Several_are_read_with_commas_between()
    {
        Assert.True(PreferredTime.TryParseList("Tue-Thu 10:00, Wed 14:00", out var preferred));
        Assert.Equal(["Tue-Thu 10:00", "Wed 14:00"], preferred.Select(time => time.ToString()));
        Assert.False(PreferredTime.TryParseList("Tue-Thu 10:00, whenever", out _));
    }
}
