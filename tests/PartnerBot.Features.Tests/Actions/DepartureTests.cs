using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Actions;

public class DepartureTests
{
    [Fact]
    public async Task When_somebody_leaves_the_lead_gets_the_list_the_same_day()
    {
        using var talk = await WithTwoAsync();

        await talk.SaysAsync("ann", "member leave Bob");

        var heard = await talk.HearsAsync("ann");
        Assert.Contains("Bob no longer takes part for Our Way. 2 open actions need somebody new.", heard);
        Assert.Contains("* 1. Send the rota (By Friday 20 March 2026) [Find somebody]", heard);
        Assert.Contains("* 2. Book a room (By Friday 27 March 2026) [Find somebody]", heard);
        Assert.Contains(
            "| 1 | Send the rota | Our Way, nobody at the moment |",
            await talk.SaysAsync("ann", "action list nobody"));
    }

    [Fact]
    public async Task From_the_list_it_is_two_taps_to_somebody_new()
    {
        using var talk = await WithTwoAsync();
        await talk.SaysAsync("ann", "member leave Bob");
        await talk.HearsAsync("ann");

        await talk.PressesAsync("ann", "Find somebody", on: "1. Send");
        Assert.Contains(
            "is now with Eve of Our Way",
            await talk.PressesAsync("ann", "Hand it over", "", [("who", "Eve")]));

        Assert.Contains("A new action for you: “Send the rota”", await talk.HearsAsync("eve"));
        Assert.Contains("Who: Eve of Our Way", await talk.SaysAsync("ann", "action show 1"));
    }

    [Fact]
    public async Task When_an_organisation_leaves_its_actions_need_another()
    {
        using var talk = await WithTwoAsync();

        await talk.SaysAsync("ann", "partner leave our-way");

        Assert.Contains(
            "Our Way takes part no longer. 2 open actions need somebody new.",
            await talk.HearsAsync("ann"));
        Assert.Contains(
            "Cat of Basement takes on “Send the rota”", await talk.SaysAsync("ann", "action hand 1 to Cat"));
    }

    [Fact]
    public async Task Somebody_who_now_speaks_for_another_organisation_leaves_its_actions_behind()
    {
        using var talk = await WithTwoAsync();

        await talk.SaysAsync("ann", "member move Bob to basement");

        Assert.Contains("2 open actions need somebody new.", await talk.HearsAsync("ann"));
        Assert.Contains("You have no open actions.", await talk.SaysAsync("bob", "action list mine"));
    }

    [Fact]
    public async Task Whoever_comes_back_finds_their_actions_again()
    {
        using var talk = await WithTwoAsync();
        await talk.SaysAsync("ann", "member leave Bob");
        await talk.SaysAsync("ann", "action hand 2 to Eve");

        await talk.SaysAsync("ann", "member return Bob");

        var list = await talk.SaysAsync("bob", "action list mine");
        Assert.Contains("Send the rota", list);
        Assert.DoesNotContain("Book a room", list);
    }

    [Fact]
    public async Task Nobody_is_chased_about_what_is_nobodys_and_anybody_may_take_it_on()
    {
        using var talk = await WithTwoAsync();
        await talk.SaysAsync("ann", "member leave Bob");
        await talk.HearsAsync("ann");
        await talk.ForwardToAsync("2026-05-01T10:00");

        Assert.DoesNotContain("rota", await talk.HearsAsync("bob"));
        Assert.DoesNotContain("rota", await talk.HearsAsync("ann"));
        Assert.Contains(
            "Cat of Basement takes on “Send the rota”, by Friday 8 May 2026.",
            await talk.SaysAsync("cat", "action hand 1 to me"));
    }

    [Fact]
    public async Task Without_open_actions_nobody_is_told()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "action add Send the rota by 20 March for Bob");
        await talk.SaysAsync("bob", "action done 1");

        await talk.SaysAsync("ann", "member leave Bob");

        Assert.DoesNotContain("somebody new", await talk.HearsAsync("ann"));
    }

    private static async Task<Talk> WithTwoAsync()
    {
        var talk = await Talk.WithAsync();
        await talk.HearsAsync("ann"); // the date poll, which has nothing to do with it
        await talk.SaysAsync("bob", "action add Send the rota by 20 March for me");
        await talk.SaysAsync("bob", "action add Book a room by 27 March for me");
        return talk;
    }
}
