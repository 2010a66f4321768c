using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Privacy;

/// <summary>Somebody is erased: who they were goes, what their organisation said stays.</summary>
public sealed class ErasureTests
{
    [Theory]
    [InlineData("uma quill", "privacy erase me confirmed")]
    [InlineData("ann", "privacy erase Uma Quill confirmed")]
    public async Task No_table_says_the_name_the_address_or_the_account(string who, string said)
    {
        using var talk = await PrivacyScene.LivedInAsync();
        Assert.Contains(PrivacyScene.Name, await Kept.AllOfAsync(talk), StringComparison.Ordinal);

        Assert.StartsWith("It is done", await talk.SaysAsync(who, said), StringComparison.Ordinal);

        var kept = await Kept.AllOfAsync(talk);
        Assert.DoesNotContain("quill", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("feed-uma", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("a former representative keeps the keys", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_organisation_voted_decided_and_took_on_stays()
    {
        using var talk = await PrivacyScene.LivedInAsync();
        await talk.SaysAsync("uma quill", "privacy erase me confirmed");

        var decisions = await talk.LookAsync(db => db.Decisions.OrderBy(one => one.Number).ToListAsync());
        Assert.Equal(2, decisions.Count);
        Assert.Equal(Choice.For, Assert.Single(decisions[0].Votes).Choice);
        Assert.Contains(
            "a former representative keeps the keys",
            await talk.SaysAsync("ann", "decision show 2"),
            StringComparison.Ordinal);
        Assert.Contains("Paint the door", await talk.SaysAsync("ann", "action list all"), StringComparison.Ordinal);
        Assert.Contains(
            "keeps the keys", await talk.SaysAsync("ann", "decision search keys"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_only_begin_like_the_name_stay_as_they_are()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "decision propose Cat keeps the catalogue; the cats of Catford stay");
        await talk.SaysAsync("ann", "privacy erase Cat confirmed");

        Assert.Contains(
            "a former representative keeps the catalogue; the cats of Catford stay",
            await talk.SaysAsync("ann", "decision show 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_before_it_was_confirmed()
    {
        using var talk = await PrivacyScene.LivedInAsync();

        var asked = await talk.SaysAsync("uma quill", "privacy erase me");

        Assert.Contains("cannot be undone", asked, StringComparison.Ordinal);
        Assert.NotNull(await talk.LookAsync(db => db.People.FirstOrDefaultAsync(one => one.Name == PrivacyScene.Name)));
        Assert.StartsWith(
            "It is done", await talk.PressesAsync("uma quill", "Erase me for good"), StringComparison.Ordinal);
        Assert.Null(await talk.LookAsync(db => db.People.FirstOrDefaultAsync(one => one.Name == PrivacyScene.Name)));
    }

    [Theory]
    [InlineData("bob", "privacy erase Uma Quill confirmed", "That is for the person themselves, or for a coordinator.")]
    [InlineData("zoe", "privacy erase Uma Quill confirmed", "I know no person called")]
    [InlineData("zoe", "privacy export Uma Quill", "I know no person called")]
    [InlineData("bob", "privacy export Uma Quill", "That is for the person themselves, or for a coordinator.")]
    [InlineData("stranger", "privacy erase Uma Quill confirmed", "")]
    public async Task Nobody_else_can_ask_for_it(string who, string said, string answer)
    {
        using var talk = await PrivacyScene.LivedInAsync(Some.Mind);
        await talk.SaysAsync(who, "status");
        var before = await Kept.ContentOfAsync(talk);

        Assert.Contains(answer, await talk.SaysAsync(who, said), StringComparison.Ordinal);

        Assert.Equal(before, await Kept.ContentOfAsync(talk));
    }

    [Fact]
    public async Task It_is_not_talked_about_in_a_shared_room()
    {
        using var talk = await PrivacyScene.LivedInAsync();

        Assert.StartsWith(
            "That is between you and me",
            await talk.SaysInRoomAsync("uma quill", "privacy erase me confirmed"),
            StringComparison.Ordinal);
        Assert.NotNull(await talk.LookAsync(db => db.People.FirstOrDefaultAsync(one => one.Name == PrivacyScene.Name)));
    }

    [Fact]
    public async Task The_last_coordinator_has_to_find_another_one_first()
    {
        using var talk = await PrivacyScene.LivedInAsync();

        Assert.Contains(
            "Nobody else is a coordinator",
            await talk.SaysAsync("ann", "privacy erase me confirmed"),
            StringComparison.Ordinal);
        Assert.NotNull(await talk.LookAsync(db => db.People.FirstOrDefaultAsync(one => one.Name == "Ann")));
    }

    [Fact]
    public async Task Another_partnership_goes_on_knowing_somebody_whom_one_has_erased()
    {
        var axis = PrivacyScene.Axis;
        using var talk = await Talk.WithAsync(
            axis, Some.Mind.WithPerson(axis.Person("uma quill"), "mind-south", Roles.Representative));

        Assert.Contains(
            "Another partnership knows them too",
            await talk.SaysAsync("ann", "privacy erase Uma Quill confirmed"),
            StringComparison.Ordinal);

        Assert.DoesNotContain("Quill", await talk.SaysAsync("ann", "member list"), StringComparison.Ordinal);
        Assert.Contains("Uma Quill", await talk.SaysAsync("zoe", "member list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Their_own_wish_holds_everywhere()
    {
        var axis = PrivacyScene.Axis;
        using var talk = await Talk.WithAsync(
            axis, Some.Mind.WithPerson(axis.Person("uma quill"), "mind-south", Roles.Representative));

        await talk.SaysAsync("uma quill", "axis: privacy erase me confirmed");

        Assert.DoesNotContain("quill", await Kept.AllOfAsync(talk), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Somebody_who_left_can_be_erased_and_nobody_comes_back_as_them()
    {
        using var talk = await PrivacyScene.LivedInAsync();
        await talk.SaysAsync("ann", "member leave Uma Quill");

        await talk.SaysAsync("ann", "privacy erase Uma Quill confirmed");

        Assert.DoesNotContain("quill", await Kept.AllOfAsync(talk), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            "former", await talk.SaysAsync("ann", "member return somebody"), StringComparison.Ordinal);
    }
}
