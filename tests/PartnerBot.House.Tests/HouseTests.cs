namespace PartnerBot.House.Tests;

/// <summary>The house stands as it was drawn.</summary>
public sealed class HouseTests
{
    [Fact]
    public void Nobody_leans_on_a_project_or_package_that_is_not_theirs() =>
        Assert.Empty(Walls.WrongReferences(House.OnDisk));

    [Fact]
    public void No_feature_looks_into_another_feature() => Assert.Empty(Walls.FeatureDoorsOpened(House.OnDisk));

    [Fact]
    public void No_domain_room_looks_up() => Assert.Empty(Walls.DomainFloorsClimbed(House.OnDisk));

    [Fact]
    public void Files_fit_in_the_head() => Assert.Empty(Manners.LongFiles(House.OnDisk));

    [Fact]
    public void Lines_fit_on_the_page() => Assert.Empty(Manners.WideLines(House.OnDisk));

    [Fact]
    public void Methods_fit_in_the_head() => Assert.Empty(Manners.LongMethods(House.OnDisk));

    [Fact]
    public void Nothing_is_called_by_a_name_that_says_nothing() => Assert.Empty(Manners.ForbiddenParts(House.OnDisk));

    [Fact]
    public void Nobody_says_what_their_room_must_not() => Assert.Empty(Manners.ForbiddenWords(House.OnDisk));

    [Fact]
    public void Everything_is_caught_only_at_the_borders() => Assert.Empty(Manners.WideCatches(House.OnDisk));

    [Fact]
    public void Only_the_front_desk_makes_turns() => Assert.Empty(Manners.TurnsMadeElsewhere(House.OnDisk));

    [Fact]
    public void There_is_a_house_to_look_at() => Assert.True(House.OnDisk.Code.Count() > 100);
}
