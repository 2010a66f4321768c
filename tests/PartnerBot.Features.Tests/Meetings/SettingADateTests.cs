using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Meetings;

/// <summary>A coordinator sets, moves and takes away a date by hand.</summary>
public sealed class SettingADateTests
{
    private const string Outside = "Mind that this is outside the window";

    // "1 February", said in March, is next year's.
    [Fact]
    public async Task Whoever_sets_a_date_outside_the_cadence_reads_it()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        var set = await talk.SaysAsync("ann", "meeting confirm core 1 February 10:00");

        Assert.Contains("Monday 1 February 2027", set, StringComparison.Ordinal);
        Assert.Contains(Outside, set, StringComparison.Ordinal);
        Assert.Contains(
            Outside, await talk.SaysAsync("ann", "meeting move core to 1 March 2027 10:00"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Within_the_cadence_there_is_nothing_to_mind()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        Assert.DoesNotContain(
            Outside, await talk.SaysAsync("ann", "meeting confirm core 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_to_ask_for_dates_while_they_are_asked_for()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        Assert.DoesNotContain(
            "meeting poll core", await talk.SaysAsync("ann", "meeting plan core"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_called_off_is_taken_out_of_calendars_not_put_into_them()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.SaysAsync("ann", "meeting confirm core 1");
        Assert.Contains("Add to my calendar", await talk.HearsAsync("bob"), StringComparison.Ordinal);

        await talk.SaysAsync("ann", "meeting cancel core");

        var told = await talk.HearsAsync("bob");
        Assert.Contains("Take it out of my calendar", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Add to my calendar", told, StringComparison.Ordinal);
    }
}
