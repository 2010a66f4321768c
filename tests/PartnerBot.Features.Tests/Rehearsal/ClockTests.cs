using NodaTime;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Rehearsal;

public class ClockTests
{
    [Fact]
    public async Task The_clock_says_what_time_it_is_for_the_bot()
    {
        using var talk = await Talk.InLocalModeAsync();

        Assert.Contains("Monday 2 March 2026, 09:00 (Europe/London)", await talk.SaysAsync("ann", "clock"));
    }

    [Fact]
    public async Task Moving_on_does_everything_that_falls_due_on_the_way()
    {
        using var talk = await Talk.InLocalModeAsync();

        var reply = await talk.SaysAsync("ann", "clock forward 8 days");

        // Four are asked, reminded twice, and asked again once the first poll has found no date.
        Assert.Equal("It is now Tuesday 10 March 2026, 09:00. On the way I sent 16 messages.", reply);
    }

    [Fact]
    public async Task What_falls_due_first_is_said_first()
    {
        using var talk = await Talk.InLocalModeAsync();

        await talk.SaysAsync("ann", "clock forward 3 days");

        var heard = await talk.HearsAsync("bob");
        Assert.StartsWith("Core partner meeting: which dates suit Our Way?", heard, StringComparison.Ordinal);
        Assert.Contains("---\nCore partner meeting: when you have a minute", heard);
    }

    [Theory]
    // Days are days on the calendar: 09:00 stays 09:00 when the clocks go forward on 29 March.
    [InlineData("clock forward 4 weeks", "It is now Monday 30 March 2026, 09:00.")]
    [InlineData("clock forward 3 hours", "It is now Monday 2 March 2026, 12:00.")]
    [InlineData("clock to Tuesday 3 March 2026 14:30", "It is now Tuesday 3 March 2026, 14:30.")]
    public async Task Time_is_given_as_people_say_it(string said, string expected)
    {
        using var talk = await Talk.InLocalModeAsync();

        Assert.StartsWith(expected, await talk.SaysAsync("cat", said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clock to 1 March 2026 09:00", "never back")]
    [InlineData("clock forward 40 years", "two years at the most")]
    [InlineData("clock forward to the moon", "For example: clock forward 10 days")]
    [InlineData("clock to the day the cows come home", "Please write it like")]
    public async Task What_cannot_be_leaves_the_clock_alone(string said, string why)
    {
        using var talk = await Talk.InLocalModeAsync();

        Assert.Contains(why, await talk.SaysAsync("ann", said));
        Assert.Equal(Some.Monday, talk.Clock.GetCurrentInstant());
    }

    [Fact]
    public async Task Outside_local_mode_nobody_can_move_the_clock()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains("did not understand", await talk.SaysAsync("ann", "clock forward 10 days"));
        Assert.DoesNotContain("clock forward", await talk.SaysAsync("ann", "help"));
        Assert.Equal(Some.Monday, talk.Clock.GetCurrentInstant());
    }

    [Fact]
    public void The_bots_clock_runs_from_where_it_was_moved()
    {
        var real = new FakeClock(Some.Monday);
        var clock = new Features.Rehearsal.BotClock(real);

        clock.MoveTo(Some.Monday + Duration.FromDays(30));
        real.Advance(Duration.FromSeconds(5));

        Assert.Equal(Some.Monday + Duration.FromDays(30) + Duration.FromSeconds(5), clock.GetCurrentInstant());
    }
}
