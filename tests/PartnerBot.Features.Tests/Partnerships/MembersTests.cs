using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Partnerships;

/// <summary>People come, change and go; the seat stays with the organisation.</summary>
public sealed class MembersTests
{
    [Fact]
    public async Task Somebody_is_added_by_name_and_recognised_by_their_address()
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal(
            "Fay Moss now speaks for Basement, as deputy and staff. I recognise them by their e-mail address, the "
                + "first time "
                + "they write to me.",
            await talk.SaysAsync("ann", "member add Fay Moss to basement as deputy and staff email fay@example.org"));
        Assert.Contains("No date poll is waiting", await talk.SaysAsync("fay", "poll"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_asked_with_a_form()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "{partner} Speaks for", await talk.SaysAsync("ann", "member add Fay Moss"), StringComparison.Ordinal);
        var reply = await talk.PressesAsync(
            "ann", "Add", inputs: [("partner", "basement"), ("email", "fay@example.org")]);
        Assert.StartsWith("Fay Moss now speaks for Basement", reply, StringComparison.Ordinal);

        Assert.Contains(
            "How do I recognise Gus Orr?",
            await talk.SaysAsync("ann", "member add Gus Orr to basement"),
            StringComparison.Ordinal);
        Assert.Contains(
            "what they say by telephone",
            await talk.PressesAsync("ann", "By telephone only"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_left_empty_asks_again()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "member add Gus Orr to basement");

        Assert.Contains(
            "How do I recognise Gus Orr?",
            await talk.PressesAsync("ann", "Add", inputs: [("email", "")]),
            StringComparison.Ordinal);
        Assert.Contains(
            "does not look like an e-mail address",
            await talk.PressesAsync("ann", "Add", inputs: [("email", "gus at home to kdyt")]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_of_one_name_are_told_apart_by_their_organisation()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "member add Cat to our-way email cat2@example.org as staff");

        Assert.Contains(
            "[Cat of Basement]", await talk.SaysAsync("ann", "member role Cat is deputy"), StringComparison.Ordinal);
        Assert.Equal("Cat of Our Way is now deputy. Before: staff.", await talk.PressesAsync("ann", "Cat of Our Way"));
        Assert.Equal(
            "Cat of Basement is now chair. Before: representative.",
            await talk.SaysAsync("ann", "member role Cat basement is chair"));
    }

    [Fact]
    public async Task Two_people_of_one_name_at_one_organisation_are_told_apart_too()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "member add Cat to basement email cat2@example.org as staff");

        await talk.SaysAsync("ann", "member leave Cat");
        await talk.PressesAsync("ann", "Cat of Basement, representative");

        Assert.Single(await Members(talk), member => !member.TakesPart);
        Assert.Equal(
            "Cat of Basement is now deputy. Before: staff.",
            await talk.SaysAsync("ann", "member role cat2@example.org is deputy"));
    }

    [Fact]
    public async Task Whoever_is_away_is_stood_in_for_until_they_are_back()
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal(
            "Noted: you are away until Friday 20 March 2026. Until then I ask Eve for Our Way.",
            await talk.SaysAsync("bob", "away until 20 March"));
        Assert.Contains(
            "until Friday 20 March 2026", await talk.SaysAsync("bob", "member list"), StringComparison.Ordinal);
        await talk.TickAsync();
        Assert.Equal("", await talk.HearsAsync("bob"));
        Assert.NotEqual("", await talk.HearsAsync("eve"));

        Assert.Equal("Welcome back. I ask you again for Our Way.", await talk.SaysAsync("bob", "back"));
        Assert.Contains("as there anyway", await talk.SaysAsync("bob", "back"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_said_in_an_open_poll_goes_with_them()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        await talk.SaysAsync("cat", "poll answer 1 all yes");
        Assert.Contains("1 of 4", await talk.SaysAsync("bob", "poll"), StringComparison.Ordinal);

        Assert.Contains(
            "Nobody speaks for Basement now.",
            await talk.SaysAsync("ann", "member leave Cat"),
            StringComparison.Ordinal);
        Assert.Contains("0 of 4", await talk.SaysAsync("bob", "poll"), StringComparison.Ordinal);

        Assert.Equal(
            "Welcome back: Cat speaks for Basement again, as representative.", await talk.PressesAsync("ann", "Undo"));
    }

    [Fact]
    public async Task Somebody_can_speak_for_another_organisation_and_go_back()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "Cat speaks for Our Way from now on",
            await talk.SaysAsync("ann", "member move Cat to our-way"),
            StringComparison.Ordinal);
        Assert.Contains("| Cat | our-way |", await talk.SaysAsync("bob", "member list"), StringComparison.Ordinal);
        Assert.Contains(
            "Cat speaks for Basement from now on",
            await talk.SaysAsync("ann", "member move Cat to basement"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_are_set_and_added_to()
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal(
            "Bob of Our Way is now coordinator and representative. Before: representative.",
            await talk.SaysAsync("ann", "member role Bob is also coordinator"));
        Assert.Equal(
            "Ann of KDYT is now representative. Before: coordinator and representative.",
            await talk.SaysAsync("bob", "member role Ann is representative"));
        Assert.Contains(
            "Bob is now the deputy for Our Way",
            await talk.SaysAsync("bob", "member deputy me for our way"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("member add Fay to basement email nonsense", "“nonsense” does not look like an e-mail address.")]
    [InlineData(
        "member add Fay to basement as boss email fay@example.org",
        "I know no role called “boss”. There is coordinator,")]
    [InlineData("member add Fay to atlantis email fay@example.org", "I know no partner called “atlantis”.")]
    [InlineData(
        "member add Bob to our-way email bob@example.org", "Bob takes part already, for Our Way as representative.")]
    [InlineData("member add Bob to our-way phone-only", "There is a Bob at Our Way already")]
    [InlineData("member role Nemo is deputy", "I know no person called “Nemo”.")]
    [InlineData("member role Ann is deputy", "Nobody else is a coordinator")]
    [InlineData("member leave me", "Nobody else is a coordinator")]
    [InlineData("member away Bob until 1 March 2026", "Sunday 1 March 2026 is in the past.")]
    [InlineData("member away Bob until 03/04", "could be")]
    [InlineData("away until whenever", "I could not read “whenever” as a date.")]
    [InlineData("member email Bob is cat@example.org", "That address belongs to somebody else")]
    [InlineData("member email Bob is bob@example.org", "That is the address of Bob already.")]
    [InlineData("member return Bob", "Nobody has left.")]
    [InlineData(
        "member deputy Bob for basement", "Bob speaks for Our Way. If they changed sides: member move Bob to basement")]
    [InlineData("member move Bob to our-way", "Bob speaks for Our Way already.")]
    public async Task What_cannot_be_is_told_and_changes_nothing(string said, string answered)
    {
        using var talk = await Talk.WithAsync();
        var before = await talk.SaysAsync("ann", "member list");

        Assert.Contains(answered, await talk.SaysAsync("ann", said), StringComparison.Ordinal);
        Assert.Equal(before, await talk.SaysAsync("ann", "member list"));
    }

    [Fact]
    public async Task Names_from_anywhere_stay_whole()
    {
        using var talk = await Talk.WithAsync();

        var reply = await talk.SaysAsync("ann", "member add \"שרה כהן 👩‍👧\" to basement email sara@example.org");

        Assert.StartsWith("שרה כהן 👩‍👧 now speaks for Basement", reply, StringComparison.Ordinal);
        Assert.Contains(
            "is now deputy",
            await talk.SaysAsync("ann", "member role \"שרה כהן\" is deputy"),
            StringComparison.Ordinal);
    }

    private static Task<List<Member>> Members(Talk talk) => talk.LookAsync(db => Task.FromResult(db.Members.ToList()));
}
