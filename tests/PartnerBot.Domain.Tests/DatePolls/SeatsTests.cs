using NodaTime;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.DatePolls;

/// <summary>A lead, two core partners and a wider one; the core series is asked for dates.</summary>
public class SeatsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly LocalDateTime Slot = new(2026, 4, 14, 10, 0);

    private readonly Partnership partnership =
        new(Id<Partnership>.New(Now), "axis", "Axis", "Europe/London", Nation.EnglandAndWales, "token");

    private readonly Organisation lead;
    private readonly Organisation kdyt;
    private readonly Organisation basement;
    private readonly Organisation college;
    private readonly Series series;
    private readonly Meeting meeting;
    private readonly DatePoll poll;

    public SeatsTests()
    {
        lead = Make("lead", Tier.Lead);
        kdyt = Make("kdyt", Tier.Core);
        basement = Make("basement", Tier.Core);
        college = Make("college", Tier.Wider);
        var cadence = new Cadence(Period.FromWeeks(4), Period.FromWeeks(6));
        series = new Series(Id<Series>.New(Now), partnership.Id, "core", "Core", cadence);
        meeting = new Meeting(Id<Meeting>.New(Now), series, series.NextWindow(Today), Today, Now);
        var rule = WinningRule.Any with { Essential = [kdyt.Id] };
        poll = new DatePoll(Id<DatePoll>.New(Now), 1, meeting, rule, Now, Now);
        poll.AddSlot(Slot);
        meeting.PollOpened();
        Follow();
    }

    private string Asked => string.Join(' ', poll.Invited.Select(id => Everybody.First(each => each.Id == id).Key));

    private Organisation[] Everybody => [lead, kdyt, basement, college];

    [Fact]
    public void The_seats_are_those_of_the_tiers() => Assert.Equal("lead basement kdyt", Asked);

    [Fact]
    public void An_organisation_that_comes_into_the_tiers_is_asked_too()
    {
        college.Tier = Tier.Core;
        Follow();

        Assert.Contains(college.Id, poll.Invited);
    }

    [Fact]
    public void An_organisation_that_leaves_is_asked_no_more()
    {
        basement.Leave(Today);
        Follow();

        Assert.Equal("lead kdyt", Asked);
    }

    [Fact]
    public void A_meeting_with_a_date_keeps_it_and_invites_who_joined()
    {
        meeting.Schedule(Slot, partnership.Zone, poll.Invited, Now);
        college.Tier = Tier.Core;
        Follow();

        Assert.Equal(Slot, meeting.Starts);
        Assert.Equal(0, meeting.Sequence);
        Assert.Contains(college.Id, meeting.Invited);
    }

    [Fact]
    public void An_essential_organisation_that_left_is_not_waited_for()
    {
        poll.Take(new Answer(1, lead.Id, null, Suits.Yes, Id<Member>.New(Now), Now));
        Assert.Empty(Winners());

        kdyt.Leave(Today);
        Follow();

        Assert.Single(Winners());
    }

    [Fact]
    public void A_new_cadence_moves_the_window_of_a_meeting_nobody_was_asked_about()
    {
        var planned = new Meeting(Id<Meeting>.New(Now), series, series.NextWindow(Today), Today, Now);
        planned.HandOver(Stuck.NoSlots, Now);
        var window = new Window(Today.PlusDays(30), Today.PlusDays(60));

        planned.Replan(window);
        meeting.Replan(window);

        Assert.Equal((window, Stuck.No), (planned.Window, planned.Stuck));
        Assert.NotEqual(window, meeting.Window); // its poll is open
    }

    [Fact]
    public void A_mistaken_last_meeting_can_be_mended()
    {
        series.Held(new LocalDate(2026, 2, 20));
        series.Held(new LocalDate(2026, 2, 2)); // an older one changes nothing
        Assert.Equal(new LocalDate(2026, 2, 20), series.AnchorOn);

        series.Correct(new LocalDate(2026, 2, 2));

        Assert.Equal(new LocalDate(2026, 2, 2), series.AnchorOn);
    }

    [Fact]
    public void A_partnership_keeps_a_coordinator()
    {
        var (ann, bob) = (Seat("Ann", Roles.Coordinator), Seat("Bob", Roles.Representative));
        var roster = new Roster(partnership, [lead], [ann, bob]);

        Assert.Null(roster.Spare(seated => seated == bob));
        Assert.Equal(Roster.LastCoordinator, roster.Spare(seated => seated == ann));

        bob.Member.Roles |= Roles.Coordinator;
        Assert.Null(roster.Spare(seated => seated == ann));
    }

    private void Follow() =>
        Seats.Follow(new Outlook(new Roster(partnership, Everybody, []), series, meeting, [poll]));

    private IEnumerable<SlotTally> Winners() => new Tally(poll, [lead.Id, kdyt.Id, basement.Id]).Winners;

    private Organisation Make(string name, Tier tier) =>
        new(Id<Organisation>.New(Now), partnership.Id, name, name, tier, Today);

    private Seated Seat(string name, Roles roles)
    {
        var person = new Person(Id<Person>.New(Now), name, null, name);
        return new Seated(new Member(Id<Member>.New(Now), partnership.Id, lead.Id, person.Id, roles), person, lead);
    }
}
