using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Tests.Partnerships;

public sealed class ViewerTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    // who: lead, core or wider by themselves; in a room for everybody; in a core room; a wider partner in a core room
    [Theory]
    [InlineData("lead", true, true)]
    [InlineData("core", true, true)]
    [InlineData("wider", false, true)]
    [InlineData("room", false, false)]
    [InlineData("core room", true, false)]
    [InlineData("core in a core room", true, false)]
    [InlineData("wider in a core room", false, false)]
    [InlineData("core in a room for everybody", false, false)]
    public void What_is_for_the_core_or_hidden_from_somebody_else(string who, bool seesCore, bool seesHidden)
    {
        var viewer = Who(who);
        var somebodyElse = Of(Tier.Core);

        Assert.True(viewer.Sees(Audience.Everyone, []));
        Assert.Equal(seesCore, viewer.Sees(Audience.CoreOnly, []));
        Assert.Equal(seesHidden, viewer.Sees(Audience.Everyone, [somebodyElse.Id]));
        Assert.Equal(seesCore && seesHidden, viewer.Sees(Audience.CoreOnly, [somebodyElse.Id]));
    }

    [Fact]
    public void An_organisation_does_not_see_what_is_hidden_from_it()
    {
        var one = Of(Tier.Core);

        Assert.False(Viewer.Of(one).Sees(Audience.Everyone, [one.Id]));
    }

    private static Viewer Who(string who) => who switch
    {
        "lead" => Viewer.Of(Of(Tier.Lead)),
        "core" => Viewer.Of(Of(Tier.Core)),
        "wider" => Viewer.Of(Of(Tier.Wider)),
        "room" => Viewer.OfRoom(Audience.Everyone),
        "core room" => Viewer.OfRoom(Audience.CoreOnly),
        "core in a core room" => Viewer.OfRoom(Audience.CoreOnly, Of(Tier.Core)),
        "wider in a core room" => Viewer.OfRoom(Audience.CoreOnly, Of(Tier.Wider)),
        _ => Viewer.OfRoom(Audience.Everyone, Of(Tier.Core)),
    };

    private static Organisation Of(Tier tier) => new(
        Id<Organisation>.New(Now), Id<Partnership>.New(Now), "kdyt", "KDYT", tier, new LocalDate(2026, 1, 5));
}
