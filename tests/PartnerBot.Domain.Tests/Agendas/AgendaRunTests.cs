using NodaTime;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Tests.Agendas;

/// <summary>Who sees which items, in which order and at what time.</summary>
public sealed class AgendaRunTests
{
    [Fact]
    public void Each_item_begins_when_the_one_before_it_ends()
    {
        var run = AgendaRun.Of(Some.Agenda(), [Some.Item(2, 20), Some.Item(1, 15)], Everybody);

        Assert.Equal(
            ["1 Thu 2026-03-19 10:00", "2 Thu 2026-03-19 10:15"],
            run.Items.Select(timed => $"{timed.Item.Number} {Some.Wall(timed.StartsAt)}"));
        Assert.Equal("Thu 2026-03-19 10:35", Some.Wall(run.EndsAt));
        Assert.Equal(Duration.Zero, run.Over);
    }

    [Theory]
    [InlineData(90, 0)] // exactly full
    [InlineData(91, 1)]
    [InlineData(150, 60)]
    public void A_full_agenda_is_no_trouble_an_over_full_one_is(int minutes, int over) => Assert.Equal(
        Duration.FromMinutes(over), AgendaRun.Of(Some.Agenda(), [Some.Item(1, minutes)], Everybody).Over);

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void Who_sees_an_item(Audience audience, Hidden hidden, Looks looks, Seen seen)
    {
        var (mine, other) = (Some.Organisation(TierOf(looks)), Some.Organisation(Tier.Core));
        var item = Some.Item(1);
        item.Audience = audience;
        item.HiddenFrom = hidden switch
        {
            Hidden.FromNobody => [],
            Hidden.FromViewer => [mine.Id],
            Hidden.FromAnother => [other.Id],
            _ => [other.Id, mine.Id],
        };

        var viewer = ViewerOf(looks, mine);

        Assert.Equal(seen == Seen.Yes, item.IsSeenBy(viewer));
        Assert.Equal(seen == Seen.Yes, !AgendaRun.Of(Some.Agenda(), [item], viewer).Items.IsEmpty);
    }

    [Fact]
    public void What_a_viewer_may_not_see_takes_no_time_and_leaves_no_gap()
    {
        var wider = Some.Organisation(Tier.Wider);
        var (first, secret, last) = (Some.Item(1), Some.Item(2, 90), Some.Item(3));
        secret.Audience = Audience.CoreOnly;

        var theirs = AgendaRun.Of(Some.Agenda(), [first, secret, last], Viewer.Of(wider));
        var ours = AgendaRun.Of(Some.Agenda(), [first, secret, last], Viewer.Of(Some.Organisation(Tier.Lead)));

        Assert.Equal([1, 3], theirs.Items.Select(timed => timed.Item.Number));
        Assert.Equal(Duration.Zero, theirs.Over);
        Assert.Equal([1, 3, 2], ours.Items.Select(timed => timed.Item.Number));
        Assert.Equal(Duration.FromMinutes(20), ours.Over);
        Assert.Equal(theirs.Items.Select(timed => timed.StartsAt), ours.Items.Take(2).Select(timed => timed.StartsAt));
    }

    [Fact]
    public void What_was_taken_off_or_came_late_has_no_time()
    {
        var agenda = Some.Agenda();
        var (stands, removed, late) = (Some.Item(1), Some.Item(2), Some.Item(3));
        Assert.Null(removed.Remove());
        late.ComeLate(agenda, [], Some.Now);

        Assert.Equal(
            [1], AgendaRun.Of(agenda, [stands, removed, late], Everybody).Items.Select(timed => timed.Item.Number));
    }

    [Fact]
    public void Named_items_come_first_and_the_others_stay_as_they_were()
    {
        AgendaItem[] items = [Some.Item(1), Some.Item(2), Some.Item(3), Some.Item(4)];

        AgendaRun.Order(items, [items[2], items[0]]);

        Assert.Equal([3, 1, 2, 4], AgendaRun.InOrder(items).Select(item => item.Number));
    }

    public static TheoryData<Audience, Hidden, Looks, Seen> EveryCase()
    {
        var cases = new TheoryData<Audience, Hidden, Looks, Seen>();
        foreach (var audience in Enum.GetValues<Audience>())
        {
            foreach (var hidden in Enum.GetValues<Hidden>())
            {
                foreach (var looks in Enum.GetValues<Looks>())
                {
                    cases.Add(audience, hidden, looks, Expected(audience, hidden, looks));
                }
            }
        }

        return cases;
    }

    /// <summary>From whom an item is kept.</summary>
    public enum Hidden
    {
        FromNobody,
        FromViewer,
        FromAnother,
        FromBoth,
    }

    /// <summary>Who looks, and where.</summary>
    public enum Looks
    {
        Lead,
        Core,
        Wider,
        SharedRoom,
        CoreRoom,
        CoreInSharedRoom,
        CoreInCoreRoom,
        WiderInCoreRoom,
    }

    /// <summary>Whether they may.</summary>
    public enum Seen
    {
        No,
        Yes,
    }

    private static Viewer Everybody => Viewer.OfRoom(Audience.Everyone);

    // Written down a second time, the long way: who is certain to be entitled.
    private static Seen Expected(Audience audience, Hidden hidden, Looks looks)
    {
        var alone = looks is Looks.Lead or Looks.Core or Looks.Wider;
        var entitled = audience == Audience.Everyone
            || looks is Looks.Lead or Looks.Core or Looks.CoreRoom or Looks.CoreInCoreRoom;
        var free = hidden == Hidden.FromNobody || (alone && hidden == Hidden.FromAnother);
        return entitled && free ? Seen.Yes : Seen.No;
    }

    private static Tier TierOf(Looks looks) => looks switch
    {
        Looks.Lead => Tier.Lead,
        Looks.Wider or Looks.WiderInCoreRoom => Tier.Wider,
        _ => Tier.Core,
    };

    private static Viewer ViewerOf(Looks looks, Organisation mine) => looks switch
    {
        Looks.SharedRoom => Viewer.OfRoom(Audience.Everyone),
        Looks.CoreRoom => Viewer.OfRoom(Audience.CoreOnly),
        Looks.CoreInSharedRoom => Viewer.OfRoom(Audience.Everyone, mine),
        Looks.CoreInCoreRoom or Looks.WiderInCoreRoom => Viewer.OfRoom(Audience.CoreOnly, mine),
        _ => Viewer.Of(mine),
    };
}
