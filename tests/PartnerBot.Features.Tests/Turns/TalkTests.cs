using NodaTime;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Turns;

/// <summary>The whole way once: planned, asked, answered, settled, reminded. What each step does in detail is tested
/// in its own room.</summary>
public class TalkTests
{
    [Fact]
    public async Task A_meeting_falls_due_is_asked_about_settled_and_remembered()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains("which dates suit Our Way?", await talk.HearsAsync("bob"));
        Assert.Contains(
            "yes to Tue 24 March", await talk.PressesAsync("bob", "Yes", on: "Tuesday 24 March 2026"));
        await talk.PressesAsync("ann", "All of these suit us");
        await talk.PressesAsync("cat", "All of these suit us");
        await talk.ForwardAsync(Period.FromDays(10));

        Assert.Contains(
            "In a week: Core partner meeting, Tuesday 24 March 2026",
            await LaterAsync(talk, "2026-03-17T12:00"));
        Assert.Contains(
            "Coming up: Core partner meeting, Tuesday 24 March 2026",
            await LaterAsync(talk, "2026-03-23T12:00"));
    }

    [Fact]
    public async Task Who_has_answered_is_not_chased()
    {
        using var talk = await Talk.WithAsync();

        await talk.HearsAsync("bob");
        await talk.PressesAsync("bob", "None of these");
        await talk.HearsAsync("cat");
        await talk.ForwardToAsync("2026-03-06T12:00");

        Assert.Equal("", await talk.HearsAsync("bob"));
        Assert.Contains("a last word about dates", await talk.HearsAsync("cat"));
    }

    private static async Task<string> LaterAsync(Talk talk, string local)
    {
        await talk.HearsAsync("dan");
        await talk.ForwardToAsync(local);
        return await talk.HearsAsync("dan");
    }
}
