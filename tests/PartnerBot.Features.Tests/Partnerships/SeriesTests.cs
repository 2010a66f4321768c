using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Partnerships;

/// <summary>The rules of meetings are set from the chat, and what is planned follows them.</summary>
public sealed class SeriesTests
{
    [Fact]
    public async Task A_series_is_added_in_one_sentence_and_planned()
    {
        using var talk = await Talk.WithAsync();

        var reply = await talk.SaysAsync(
            "ann", "series add Annual review every 12 months for core at Tue-Wed 14:00 length 3 hours key review");

        Assert.StartsWith("Annual review ('review') meets every 12 months.", reply, StringComparison.Ordinal);
        Assert.Contains("Invited: lead and core (4 partners)", reply, StringComparison.Ordinal);
        Assert.Contains("Times: Tue-Wed 14:00", reply, StringComparison.Ordinal);
        Assert.Contains("Length: 3 hours", reply, StringComparison.Ordinal);
        await talk.TickAsync();
        Assert.Contains(
            "Annual review (review)", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "cadence every 3 months",
        "The cadence of Core partner meeting is now every 3 months (before: every 4 to 6 weeks).")]
    [InlineData("times Mon 09:30, Fri 15:00", "is now Mon 09:30, Fri 15:00 (before: Tue-Thu 10:00).")]
    [InlineData("times any", "is now any time")]
    [InlineData("length 2 hours", "is now 2 hours (before: 1 hour and 30 minutes).")]
    [InlineData("purpose Plan the winter shelter", "is now Plan the winter shelter")]
    [InlineData("place The hub", "The place of Core partner meeting is now The hub.")]
    [InlineData("rule all core", "is now all core (before: any).")]
    [InlineData("rule at least 3", "is now at least 3")]
    [InlineData("rule essential KDYT and Our Way", "is now essential KDYT and Our Way")]
    [InlineData("quorum at least 3, essential KDYT", "The quorum of Core partner meeting is now at least 3, essential")]
    [InlineData("chair rotating", "The chair of Core partner meeting is now rotating (before: host).")]
    [InlineData("chair independent Mary Jones", "is now independent Mary Jones")]
    [InlineData("poll 5 days", "is now 5 days (before: 7 days).")]
    [InlineData("poll 5", "is now 5 days")]
    [InlineData("notice 3 weeks", "is now 3 weeks (before: 10 days).")]
    [InlineData("slots 3", "is now 3 (before: 5).")]
    [InlineData("tiers core and wider", "is now lead, core and wider")]
    [InlineData("last 24 February 2026", "is now Tuesday 24 February 2026 (before: Tuesday 17 February 2026).")]
    [InlineData("last yesterday", "is now Sunday 1 March 2026")]
    [InlineData("name Core circle", "is now Core circle")]
    [InlineData("slots 5", "That is how it is set already.")]
    public async Task Every_rule_can_be_set(string setting, string answered)
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(answered, await talk.SaysAsync("ann", $"series set core {setting}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("series set core colour blue", "There is no setting “colour”. There is name, every, tiers, times,")]
    [InlineData("series set crew rule any", "I know no series called “crew”. There is 'core'.")]
    [InlineData(
        "series set core cadence now and then",
        "I could not read “now and then” as the every setting. Please give how often")]
    [InlineData("series set core last tomorrow", "Tuesday 3 March 2026 is still to come.")]
    [InlineData("series set core last 03/02/2026", "could be")]
    [InlineData(
        "series set core rule essential Atlantis", "I could not read “essential Atlantis” as the rule setting.")]
    [InlineData("series set core rule at least 9", "Only 4 partners would be invited to Core partner meeting")]
    [InlineData("series set core quorum at least 9", "a quorum for at least 9 could never be found.")]
    [InlineData("series set core quorum most", "Please give 'any', 'at least 3'")]
    [InlineData("series set core chair whoever", "Please give 'host', 'rotating', or 'independent' and a name.")]
    [InlineData("series set core length 3 days", "Please give a length of at most 12 hours")]
    [InlineData("series set core slots 99", "Please give a number from 1 to 10.")]
    [InlineData("series set core tiers friends", "Please give tiers such as 'core' or 'core and wider'.")]
    [InlineData("series add Core every 4 weeks key core", "There is a series 'core' already: Core partner meeting")]
    [InlineData("series add Retreat every blue moon", "I could not read “blue moon” as the every setting.")]
    [InlineData("series add Retreat every 4 weeks at dawn", "I could not read “dawn” as the times setting.")]
    [InlineData("series resume core", "Core partner meeting is not paused.")]
    public async Task What_cannot_be_is_told_and_changes_nothing(string said, string answered)
    {
        using var talk = await Talk.WithAsync();
        var before = await talk.SaysAsync("ann", "series list");

        Assert.Contains(answered, await talk.SaysAsync("ann", said), StringComparison.Ordinal);
        Assert.Equal(before, await talk.SaysAsync("ann", "series list"));
    }

    [Fact]
    public async Task A_new_cadence_moves_what_is_planned_but_not_what_is_asked()
    {
        var yesterday = new LocalDate(2026, 3, 1);
        using var talk = await Talk.WithAsync(Some.Axis.With(scene => scene.Series().Correct(yesterday)));
        await talk.TickAsync();
        Assert.Contains("29 March to 12 April", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);

        await talk.SaysAsync("ann", "series set core cadence 8 to 10 weeks");
        Assert.Contains("26 April to 10 May", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);

        await talk.ForwardAsync(Period.FromWeeks(6));
        Assert.Contains(
            "The date poll that is open goes on as it is.",
            await talk.SaysAsync("ann", "series set core cadence 4 to 6 weeks"),
            StringComparison.Ordinal);
        Assert.Contains("26 April to 10 May", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_leave_room_again_end_the_leads_trouble()
    {
        using var talk = await Talk.WithAsync(Some.Axis.With(scene => scene.Series().Rule = Some.AllInTheRoom));
        await talk.SaysAsync("ann", "partner works basement hours Sat 09:00-12:00");
        await talk.TickAsync();
        Assert.Contains("I find no time", await talk.HearsAsync("ann"), StringComparison.Ordinal);

        await talk.SaysAsync("ann", "partner works basement hours Mon-Fri");
        await talk.TickAsync();

        Assert.Contains("which dates suit", await talk.HearsAsync("cat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_series_is_not_planned()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "Core partner meeting is paused",
            await talk.SaysAsync("ann", "series pause core"),
            StringComparison.Ordinal);
        await talk.ForwardAsync(Period.FromWeeks(8));
        Assert.Equal("", await talk.HearsAsync("bob"));
        Assert.Equal(0, await talk.LookAsync(db => Task.FromResult(db.Set<Meeting>().Count())));

        Assert.Equal(
            "Core partner meeting goes on, every 4 to 6 weeks.", await talk.SaysAsync("ann", "series resume core"));
        await talk.TickAsync();
        Assert.NotEqual("", await talk.HearsAsync("bob"));
    }

    [Theory]
    [InlineData("series add Retreat every year")]
    [InlineData("series set core rule any")]
    [InlineData("series pause core")]
    public async Task Only_a_coordinator_changes_series(string said)
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal("Only a coordinator can do that. Please ask Ann.", await talk.SaysAsync("bob", said));
    }
}
