using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Tests.Agendas;

/// <summary>One line that stands for several things tells nobody of things that they may not see.</summary>
public sealed class SummarySightTests
{
    private static readonly Sight Core = new(Audience.CoreOnly, []);
    private static readonly Sight Hidden = new(Audience.Everyone, [Some.Seats[0]]);

    [Fact]
    public void Of_nothing_there_is_nothing_to_know() => Assert.Null(SummarySight.Of([]));

    [Fact]
    public void Where_everybody_may_see_one_everybody_may_know() =>
        Assert.Equal(Sight.Everyone, SummarySight.Of([Core, Sight.Everyone, Hidden]));

    [Fact]
    public void Where_all_are_restricted_only_those_know_who_may_see_all() => Assert.Equal(
        new Sight(Audience.CoreOnly, [Some.Seats[0]]), SummarySight.Of([Core, Hidden]));
}
