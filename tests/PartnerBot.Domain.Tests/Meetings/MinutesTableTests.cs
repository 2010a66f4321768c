using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Meetings;

public class MinutesTableTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 19, 10, 0);

    private static readonly Partnership Axis = new(
        Id<Partnership>.New(Now), "axis", "Axis", "Europe/London", Nation.EnglandAndWales, "feed");

    private static readonly Organisation[] All =
    [
        Organisation("Kdyt", Tier.Lead), Organisation("Ann", Tier.Core), Organisation("Bee", Tier.Core),
        Organisation("Cow", Tier.Core), Organisation("Wim", Tier.Wider),
    ];

    [Theory]
    // What the quorum asks; who is there, by the first letter; how many more must come; who by name; is it reached?
    [InlineData("any", "", 1, "", false)]
    [InlineData("any", "W", 0, "", true)]
    [InlineData("at least 3", "KA", 1, "", false)]
    [InlineData("at least 3", "KAW", 0, "", true)]
    [InlineData("at least 3", "KKK", 2, "", false)] // three people of one organisation are one
    [InlineData("all core", "KAB", 0, "C", false)]
    [InlineData("all core", "KABC", 0, "", true)]
    [InlineData("all core", "W", 0, "KABC", false)]
    [InlineData("at least 2, essential Wim", "KA", 0, "W", false)]
    [InlineData("at least 2, essential Wim", "W", 1, "", false)]
    [InlineData("at least 2, essential Wim", "WA", 0, "", true)]
    public void A_quorum_counts_organisations(string rule, string here, int more, string missing, bool reached)
    {
        var quorum = RuleWords.Read(rule, name => All.FirstOrDefault(one => one.Name == name)?.Id).Rule!;
        Id<Organisation>[] there = [.. here.Select(letter => All.First(one => one.Name[0] == letter).Id)];
        Id<Organisation>[] core = [.. All.Where(one => one.IsCore).Select(one => one.Id)];

        Assert.Equal(more, quorum.Short(there));
        Assert.Equal(missing, string.Concat(quorum.Missing(there, core).Select(id => NameOf(id)[0])));
        Assert.Equal(reached, quorum.IsMet(there, core));
    }

    [Theory]
    // The rule; who was in the chair last; whose turn it is. The wider partners take no turn.
    [InlineData("host", null, "Kdyt")]
    [InlineData("host", "Bee", "Kdyt")]
    [InlineData("rotating", null, "Ann")]
    [InlineData("rotating", "Ann", "Bee")]
    [InlineData("rotating", "Cow", "Kdyt")]
    [InlineData("rotating", "Kdyt", "Ann")] // after the last in the alphabet the first
    [InlineData("independent Mary Jones", "Ann", null)]
    public void The_chair_is_whose_turn_it_is(string rule, string? last, string? next)
    {
        var series = SomeSeries();
        series.Chair = ChairRule.Read(rule)!;
        series.Chaired(All.FirstOrDefault(one => one.Name == last)?.Id);

        Assert.Equal(next, series.NextChair(new Roster(Axis, All, []))?.Name);
        Assert.Equal(rule, series.Chair.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("independent")]
    [InlineData("whoever comes first")]
    public void Other_words_are_no_rule_for_the_chair(string words) => Assert.Null(ChairRule.Read(words));

    [Fact]
    public void An_organisation_that_comes_in_spite_of_its_apologies_is_there()
    {
        var minutes = Started();
        var (by, ann) = (Id<Member>.New(Now), All[1].Id);

        Assert.Null(minutes.Apologise(ann, by, Now));
        Assert.Null(minutes.Arrive(ann, by, by, Now));
        Assert.Null(minutes.Arrive(ann, Id<Member>.New(Now), by, Now));
        Assert.Null(minutes.Arrive(ann, by, by, Now));

        Assert.Equal([ann], minutes.Here);
        Assert.Empty(minutes.Apologies);
        Assert.Equal(2, minutes.Attendance.Length);
    }

    [Fact]
    public void A_restricted_line_leaves_no_gap_in_the_numbers_of_the_others()
    {
        var minutes = Started();
        var core = new Sight(Audience.CoreOnly, []);
        minutes.Add(LineKind.Note, "one", null, Now);
        minutes.Add(LineKind.Note, "secret", null, Now, core);
        minutes.Add(LineKind.Note, "two", null, Now);

        Assert.Equal(["1", "R1", "2"], minutes.Lines.Select(line => line.Label));
        Assert.Null(minutes.FindLine("R1", Viewer.Of(All[4])));
        Assert.Equal("secret", minutes.FindLine("r1", Viewer.Of(All[1]))!.Text);
        Assert.Null(minutes.FindLine("R1", Viewer.OfRoom(Audience.Everyone, All[1])));
    }

    [Fact]
    public void What_is_written_under_an_item_is_seen_by_nobody_who_may_not_see_the_item()
    {
        var minutes = Started();
        var conflict = new Sight(Audience.Everyone, [All[1].Id]);
        Assert.Null(minutes.Take(new ItemInHand("item:1", "Rent", Now, Duration.Zero, conflict)));
        var line = minutes.Add(LineKind.Decision, "We pay", null, Now, new Sight(Audience.CoreOnly, []), "decision:1")!;

        Assert.Equal(("item:1", "decision:1"), (line.Item, line.About));
        Assert.False(line.Sight.IsFor(Viewer.Of(All[1]))); // has the conflict
        Assert.True(line.Sight.IsFor(Viewer.Of(All[2])));
        Assert.False(line.Sight.IsFor(Viewer.Of(All[4]))); // a wider partner
        Assert.False(line.Sight.IsFor(Viewer.OfRoom(Audience.CoreOnly))); // who knows who reads along
    }

    [Fact]
    public void Minutes_that_went_out_take_no_lines_and_nobody_arrives_any_more()
    {
        var minutes = Started();
        var line = minutes.Add(LineKind.Note, "one", null, Now)!;
        minutes.End(Axis, Now);

        Assert.Null(minutes.Add(LineKind.Note, "two", null, Now));
        Assert.Equal(MinutesRefusals.Closed, minutes.Change(line, "uno", Now));
        Assert.Equal(MinutesRefusals.Closed, minutes.Strike(line, Now));
        Assert.Equal(MinutesRefusals.Closed, minutes.Arrive(All[0].Id, null, Id<Member>.New(Now), Now));
        Assert.Equal(MinutesRefusals.Closed, minutes.Take(null));
    }

    [Theory]
    // Ended on; the last day for corrections. Good Friday 2026 is 3 April, Easter Monday the 6th.
    [InlineData("2026-03-19", "2026-03-26")]
    [InlineData("2026-03-20", "2026-03-27")]
    [InlineData("2026-04-02", "2026-04-13")]
    public void Corrections_have_five_working_days(string ended, string until)
    {
        var minutes = Started();

        minutes.End(Axis, Day(ended).AtMidnight().InUtc().ToInstant() + Duration.FromHours(12));

        Assert.Equal(Day(until), minutes.CorrectUntilOn);
        Assert.Equal(Axis.Zone.AtStartOfDay(Day(until).PlusDays(1)).ToInstant(), minutes.LooksAt);
    }

    [Fact]
    public void A_series_that_is_put_back_is_as_it_was()
    {
        var series = SomeSeries();
        series.Held(new LocalDate(2026, 2, 17));
        series.Chaired(All[1].Id);
        series.Held(new LocalDate(2026, 3, 19));
        series.Chaired(All[2].Id);

        series.NotHeld(new LocalDate(2026, 2, 17)); // something else has come since
        Assert.Equal(new LocalDate(2026, 3, 19), series.LastHeldOn);
        series.NotHeld(new LocalDate(2026, 3, 19));

        Assert.Equal(new LocalDate(2026, 2, 17), series.LastHeldOn);
        Assert.Equal(new LocalDate(2026, 2, 17), series.AnchorOn);
        Assert.Equal(All[1].Id, series.LastChair);
    }

    [Theory]
    // Meeting from 10:00 to 11:30 UTC. Minutes after 10:00 at which somebody starts it; when it counts as held.
    [InlineData(-61, null)]
    [InlineData(-60, "13:30")]
    [InlineData(0, "13:30")]
    [InlineData(30, "14:00")] // a late start ends late
    [InlineData(180, "16:30")]
    public void A_meeting_is_started_around_its_time(int minutesLate, string? holdsAt)
    {
        var meeting = Scheduled();

        var refusal = meeting.Start(Now + Duration.FromMinutes(minutesLate));

        Assert.Equal(holdsAt is null ? Meeting.TooEarly : null, refusal);
        Assert.Equal(holdsAt ?? "13:30", $"{meeting.HoldsAt!.Value.InUtc().TimeOfDay:HH:mm}");
        Assert.Equal(holdsAt is null ? null : Meeting.Running, meeting.Cancel(Now));
    }

    private static Organisation Organisation(string name, Tier tier) => new(
        Id<Organisation>.New(Now), Axis.Id, name.ToLowerInvariant(), name, tier, new LocalDate(2024, 1, 1));

    private static string NameOf(Id<Organisation> id) => All.First(one => one.Id == id).Name;

    private static Series SomeSeries() => new(
        Id<Series>.New(Now), Axis.Id, "core", "Core", Cadence.TryParse("P4W/P6W", out var found) ? found : default!);

    private static Meeting Scheduled()
    {
        var day = new LocalDate(2026, 3, 19);
        var before = Now - Duration.FromDays(20);
        var meeting = new Meeting(Id<Meeting>.New(Now), SomeSeries(), new Window(day, day), day, before);
        Assert.Null(meeting.Schedule(day.At(new LocalTime(10, 0)), Axis.Zone, All.Select(one => one.Id), before));
        return meeting;
    }

    private static Minutes Started()
    {
        var meeting = Scheduled();
        Assert.Null(meeting.Start(Now));
        return Minutes.Start(Id<Minutes>.New(Now), meeting, WinningRule.Any, Now);
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
