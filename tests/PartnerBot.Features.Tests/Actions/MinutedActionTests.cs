using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Tests.Meetings;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Actions;

/// <summary>What is taken on while a meeting runs stands in its minutes, and keeps to what the item keeps to.</summary>
public class MinutedActionTests
{
    private const string Add = "action add Send the rota by 27 March for Bob";

    [Fact]
    public async Task In_a_meeting_an_action_is_a_line_of_the_minutes_and_nobody_is_written_to_about_it()
    {
        using var talk = await RunningMeetingTests.StartedAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        await talk.HearsAsync("bob");

        Assert.Contains("It is line 1 of the minutes.", await talk.SaysInRoomAsync("ann", Add));

        var line = Assert.Single(await LinesAsync(talk));
        Assert.Equal(
            (LineKind.Action, "Send the rota: Bob of Our Way, by Friday 27 March 2026"),
            (line.Kind, line.Text));
        Assert.StartsWith("action:", line.About, StringComparison.Ordinal);
        Assert.DoesNotContain("A new action for you", await talk.HearsAsync("bob"));
    }

    [Theory]
    [InlineData("Send the rota by 27 March for Bob", "Send the rota", "Bob")]
    [InlineData("Send the rota for Bob by 27 March", "Send the rota", "Bob")] // the other way round
    [InlineData("Have it signed by Ann by 27 March for Bob", "Have it signed by Ann", "Bob")]
    [InlineData("Buy food for the party by 27 March for me", "Buy food for the party", "Ann")]
    public async Task One_line_on_the_live_card_is_an_action_at_once_and_the_card_stays(
        string line, string what, string who)
    {
        using var talk = await RunningMeetingTests.StartedAsync();

        var pressed = await talk.PressesAsync("ann", "Action", "", ("words", line));

        Assert.Contains($"Action 1: “{what}”. {who} ", pressed);
        Assert.Contains("by Friday 27 March 2026. It is line 1 of the minutes.", pressed);
        Assert.DoesNotContain("[It is done]", pressed);
    }

    [Theory]
    [InlineData("Send the rota")]
    [InlineData("Send the rota by 27 March")]
    [InlineData("Buy food for the party by 27 March")] // nobody is called so
    public async Task A_line_without_a_day_or_a_name_is_filled_in(string line)
    {
        using var talk = await RunningMeetingTests.StartedAsync();

        var form = await talk.PressesAsync("ann", "Action", "", ("words", line));

        Assert.Contains("# A new action", form);
        Assert.Contains($"{{what}} What is to be done: {line}", form);
        Assert.Empty(await LinesAsync(talk));
    }

    [Fact]
    public async Task A_name_with_brackets_of_its_own_stands_in_no_others()
    {
        var scene = Some.Axis.WithOrganisation("trust", "Youth Trust (YT)").WithPerson("Gus", "trust");
        using var talk = await RunningMeetingTests.StartedAsync(scene);
        await talk.SaysAsync("gus", "we are here");

        await talk.SaysAsync("ann", "action add Send the rota by 27 March for Gus of Youth Trust (YT)");
        await talk.SaysAsync("gus", "decision record We open on Saturdays");

        var minutes = await talk.SaysAsync("ann", "minutes");
        Assert.Contains("Send the rota: Gus of Youth Trust (YT), by Friday 27 March 2026", minutes);
        Assert.Matches(@"Here: .*Gus of Youth Trust \(YT\)", minutes);
        Assert.Contains(
            "Recorded: Gus of Youth Trust (YT), Thursday 19 March 2026",
            await talk.SaysAsync("ann", "decision show 1"));
        Assert.DoesNotContain("))", minutes);
    }

    [Fact]
    public async Task It_hangs_on_the_item_that_is_talked_about()
    {
        using var talk = await RunningMeetingTests.StartedAsync();
        await TakeAsync(talk, Sight.Everyone);

        await talk.SaysAsync("ann", Add);

        Assert.Equal("item:1", Assert.Single(await LinesAsync(talk)).Item);
        Assert.Equal("item:1", await talk.LookAsync(db => db.Actions.Select(action => action.From).SingleAsync()));
    }

    [Fact]
    public async Task Under_an_item_that_is_hidden_from_somebody_it_is_hidden_too()
    {
        using var talk = await RunningMeetingTests.StartedAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        var nightstop = await talk.LookAsync(db => db.Organisations.SingleAsync(one => one.Key == "nightstop"));
        await TakeAsync(talk, new Sight(Audience.Everyone, [nightstop.Id]));

        Assert.Contains("I show it in your own chat only.", await talk.SaysInRoomAsync("ann", Add));

        Assert.Contains("cannot take it on", await talk.SaysAsync("ann", "action add Say yes by 27 March for Dan"));
        Assert.Contains("No action is open.", await talk.SaysInRoomAsync("ann", "action list all"));
        Assert.Contains("No action is open.", await talk.SaysAsync("dan", "action list all"));
        Assert.Contains("There is no action 1.", await talk.SaysAsync("dan", "action show 1"));
        Assert.Contains("Send the rota", await talk.SaysAsync("cat", "action list all"));
    }

    [Fact]
    public async Task Whoever_may_not_see_the_item_speaks_of_something_else()
    {
        using var talk = await RunningMeetingTests.StartedAsync();
        var nightstop = await talk.LookAsync(db => db.Organisations.SingleAsync(one => one.Key == "nightstop"));
        await TakeAsync(talk, new Sight(Audience.Everyone, [nightstop.Id]));

        Assert.DoesNotContain("minutes", await talk.SaysAsync("dan", Add));

        Assert.Empty(await LinesAsync(talk));
        Assert.Contains("Send the rota", await talk.SaysAsync("dan", "action list all"));
    }

    [Fact]
    public async Task An_action_says_which_decision_it_comes_out_of()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record Buy a second van because the first is always out");
        await talk.SaysAsync("ann", "decision record Cut the budget seen-by core");

        await talk.SaysAsync("ann", $"{Add} from D-2026-001");
        await talk.SaysAsync("ann", "action add Tell everybody from decision 2 by 27 March for Bob");

        Assert.Contains("Comes out of D-2026-001.", await talk.SaysAsync("bob", "action show 1"));
        Assert.Contains("Comes out of D-2026-002.", await talk.SaysAsync("bob", "action show 2"));
        await talk.SaysInRoomAsync("ann", "room here");
        Assert.Contains("There is no action 2.", await talk.SaysInRoomAsync("bob", "action show 2")); // as the decision
    }

    private static Task TakeAsync(Talk talk, Sight sight) => talk.Store.WriteAsync(
        async (db, ct) => (await db.Minutes.SingleAsync(ct)).Take(
            new ItemInHand("item:1", "The rota", talk.Clock.GetCurrentInstant(), Duration.FromMinutes(10), sight)),
        CancellationToken.None);

    private static Task<ImmutableArray<MinuteLine>> LinesAsync(Talk talk) =>
        talk.LookAsync(db => db.Minutes.Select(minutes => minutes.Lines).SingleAsync());
}
