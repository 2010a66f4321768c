using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Partnerships;

/// <summary>Organisations come, change and go from the chat, and what is under way follows them.</summary>
public sealed class PartnersTests
{
    [Fact]
    public async Task A_partner_is_added_with_a_short_name_of_its_own()
    {
        using var talk = await Talk.WithAsync();

        var reply = await talk.SaysAsync("ann", "partner add Kidderminster Youth Trust (KYT) as wider works Mon-Wed");

        Assert.StartsWith(
            "Kidderminster Youth Trust (KYT) is now a wider partner, with the short name 'kyt'.",
            reply,
            StringComparison.Ordinal);
        var kyt = await Organisation(talk, "kyt");
        Assert.Equal((Tier.Wider, "Mon-Wed 09:00-17:00"), (kyt.Tier, kyt.Pattern?.ToString()));
    }

    [Fact]
    public async Task Without_a_tier_the_bot_asks_and_a_tap_answers()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "How closely is Night Owls tied",
            await talk.SaysAsync("ann", "partner add Night Owls short owls works Tue"),
            StringComparison.Ordinal);
        await talk.PressesAsync("ann", "As core");

        var owls = await Organisation(talk, "owls");
        Assert.Equal((Tier.Core, "Tue 09:00-17:00"), (owls.Tier, owls.Pattern?.ToString()));
    }

    [Fact]
    public async Task A_new_partner_is_asked_in_the_poll_that_is_open()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        await talk.SaysAsync("ann", "partner add Night Owls as core");
        await talk.SaysAsync("ann", "member add Olga Owl to night-owls email olga@example.org");

        Assert.Contains("which dates suit", await talk.HearsAsync("olga"), StringComparison.Ordinal);
        Assert.Contains("of 5 organisations", await talk.SaysAsync("bob", "poll"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_that_leaves_is_left_alone_and_finds_its_seat_when_it_comes_back()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.HearsAsync("cat");

        Assert.Contains(
            "takes part no longer", await talk.SaysAsync("ann", "partner leave Basement"), StringComparison.Ordinal);
        Assert.Contains("of 3 organisations", await talk.SaysAsync("bob", "poll"), StringComparison.Ordinal);
        Assert.DoesNotContain("Basement", await talk.SaysAsync("bob", "partner list"), StringComparison.Ordinal);
        Assert.Contains("do not know you", await talk.SaysAsync("cat", "poll"), StringComparison.Ordinal);

        Assert.Contains("I write to Cat as before", await talk.PressesAsync("ann", "Undo"), StringComparison.Ordinal);
        Assert.Contains("of 4 organisations", await talk.SaysAsync("cat", "poll"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_that_moves_to_another_tier_is_asked_or_left_out()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        Assert.Equal(
            "Basement moves from core to wider; invitations follow.",
            await talk.SaysAsync("ann", "partner move basement to wider"));
        Assert.Contains("of 3 organisations", await talk.SaysAsync("bob", "poll"), StringComparison.Ordinal);
        Assert.Equal(
            "Basement is a wider partner already.", await talk.SaysAsync("ann", "partner move basement to wider"));
    }

    [Fact]
    public async Task Two_partners_of_one_name_are_told_apart_by_their_short_names()
    {
        using var talk = await Talk.WithAsync();
        Assert.Contains(
            "is a partner already (short name 'our-way')",
            await talk.SaysAsync("ann", "partner add our way as wider"),
            StringComparison.Ordinal);
        await talk.SaysAsync("ann", "partner add Our Way as wider short our-way-2");

        var reply = await talk.SaysAsync("ann", "partner leave our");

        Assert.Contains("Which partner do you mean?", reply, StringComparison.Ordinal);
        Assert.Contains("[Our Way (our-way)] [Our Way (our-way-2)]", reply, StringComparison.Ordinal);
        await talk.PressesAsync("ann", "Our Way (our-way-2)");
        Assert.True((await Organisation(talk, "our-way")).TakesPart);
        Assert.False((await Organisation(talk, "our-way-2")).TakesPart);
    }

    [Fact]
    public async Task Hours_and_name_can_be_changed()
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal(
            "Basement works Tue 10:00-12:00. New date polls will keep to that.",
            await talk.SaysAsync("ann", "partner works basement hours Tue 10:00-12:00"));
        Assert.Contains(
            "works on any weekday",
            await talk.SaysAsync("ann", "partner works basement hours any"),
            StringComparison.Ordinal);
        Assert.Equal(
            "Basement is now called The Cellar. Its short name is still 'basement'.",
            await talk.SaysAsync("ann", "partner rename Basement to The Cellar"));
    }

    [Fact]
    public async Task The_lead_can_change_hands()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "KDYT leads too; if that is over, say: partner move kdyt to core",
            await talk.SaysAsync("ann", "partner move our-way to lead"),
            StringComparison.Ordinal);
        await talk.SaysAsync("ann", "partner move kdyt to core");
        Assert.Contains(
            "Nobody leads now", await talk.SaysAsync("ann", "partner move our-way to core"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partner move kdyt to platinum", "I know no tier called “platinum”: a partner is lead, core or wider.")]
    [InlineData("partner move nobody at all to core", "I know no partner called “nobody at all”. There is 'kdyt'")]
    [InlineData("partner leave kdyt", "Nobody else is a coordinator")]
    [InlineData("partner join basement", "Basement takes part already.")]
    [InlineData("partner join Atlantis", "No partner has left. For a new one: partner add Atlantis as wider")]
    [InlineData("partner works basement hours whenever", "I could not read “whenever” as working hours.")]
    [InlineData("partner add Night Owls as core works whenever", "I could not read “whenever” as working hours.")]
    [InlineData("partner add Night Owls as core short Ä", "“Ä” cannot be a short name")]
    [InlineData("partner add Night Owls as core short kdyt", "'kdyt' is already the short name of KDYT.")]
    [InlineData("partner add Night Owls as gold", "I know no tier called “gold”")]
    [InlineData("partner rename basement to \u200B", "a little more")]
    public async Task What_cannot_be_is_told_and_changes_nothing(string said, string answered)
    {
        using var talk = await Talk.WithAsync();
        var before = await talk.SaysAsync("ann", "partner list");

        Assert.Contains(answered, await talk.SaysAsync("ann", said), StringComparison.Ordinal);
        Assert.Equal(before, await talk.SaysAsync("ann", "partner list"));
    }

    [Theory]
    [InlineData("partner add Night Owls as core")]
    [InlineData("partner move basement to wider")]
    [InlineData("partner leave basement")]
    [InlineData("partner works basement hours Tue")]
    public async Task Only_a_coordinator_changes_partners(string said)
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal("Only a coordinator can do that. Please ask Ann.", await talk.SaysAsync("bob", said));
    }

    private static async Task<Organisation> Organisation(Talk talk, string key) => await talk.LookAsync(
        db => Task.FromResult(db.Organisations.Single(organisation => organisation.Key == key)));
}
