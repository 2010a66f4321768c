using NodaTime;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests;

/// <summary>What a card sends back carries no authority: every press is looked at again, by who pressed it.</summary>
public sealed class ForgedPressTests
{
    [Theory]
    [InlineData("meeting skip core", "Only a coordinator or the lead can do that")]
    [InlineData("axis: member add Mallory to kdyt as coordinator", "Only a coordinator can do that")]
    [InlineData("mind: status", "You do not take part in a partnership of that name")]
    [InlineData("poll answer 999 1 yes", "There is no")]
    [InlineData("", "I did not understand")]
    public async Task A_press_that_was_forged_can_do_no_more_than_the_same_words(string says, string answer)
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.ChangeAsync(PartnerBot.Testing.Some.Mind.AddTo);
        await bot.AskAsync(bot.Said("ann", "meeting plan core"));

        Assert.Contains(answer, await bot.PostAsync(bot.Pressed("bob", says)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_press_by_somebody_nobody_knows_changes_nothing()
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.ForwardAsync(Duration.Zero);
        bot.Guests.Add("mal");

        Assert.Contains("I do not know you yet", await bot.PostAsync(bot.Pressed("mal", "axis: answer 1 yes")));
    }

    [Fact]
    public async Task What_somebody_presses_counts_for_them_and_not_for_whose_card_it_was()
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(bot.Said("bob", "help"));
        await bot.ForwardAsync(Duration.Zero);

        // Cat presses the button of Bob's own card.
        await bot.PostAsync(bot.Pressed("cat", "axis: poll answer 1 all yes", "a:bob"));

        var bobs = await bot.AskAsync(bot.Said("bob", "poll show 1"));
        Assert.DoesNotContain("✓", bobs);
    }
}
