using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Store.Tests;

/// <summary>What is kept comes back as it was. Things are compared property by property, whatever they have.</summary>
public sealed class RoundTripTests
{
    // Quotes of SQL and JSON, markup, a name from right to left, an emoji of two code units, a line break, a format
    // item.
    private const string Hostile = "O'Neil \"); DROP TABLE posts;-- <at>x</at> [a](b) \\ {0} %s\r\n\tעברית 🧑‍🌾 é";

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_partnership_and_its_people(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        partnership.Name = Hostile;
        partnership.Nation = Nation.NorthernIreland;
        partnership.ExtraHolidays = [new LocalDate(2027, 2, 28), new LocalDate(2028, 2, 29)];
        partnership.Blackouts = [new Blackout(new Window(Some.Today, Some.Today.PlusDays(3)), Hostile)];
        partnership.Quiet = QuietHours.Never;
        partnership.NextPollNumber();
        var organisation = Some.Organisation(partnership);
        organisation.Pattern = Pattern("Mon-Wed 09:30-16:30, Thu 10:00-14:00");
        organisation.Leave(Some.Today);
        var (person, nobody) = (Some.Person(Hostile), new Person(Id<Person>.New(Some.Now), "", null, "token"));
        (person.Quiet, person.SnoozedUntil, person.Current) = (QuietHours.Never, Some.Now, partnership.Id);
        var member = Some.Member(organisation, person);
        member.Roles = Roles.Coordinator | Roles.Deputy;
        member.AwayUntil = Some.Today;

        await AssertComesBackAsync(store, partnership, organisation, person, nobody, member);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Things_that_say_nothing_beyond_what_they_must(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        var organisation = Some.Organisation(partnership);
        var person = Some.Person();
        var series = Some.Series(partnership);
        (series.Tiers, series.Preferred) = ([], []);
        var meeting = Some.Meeting(series);

        await AssertComesBackAsync(
            store, partnership, organisation, person,
            Some.Member(organisation, person), series, meeting, Some.Poll(meeting));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_series_its_meetings_and_their_polls(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        var seat = Id<Organisation>.New(Some.Now);
        var series = FullSeries(partnership, seat);
        var meeting = Some.Meeting(series);
        meeting.PollOpened();
        meeting.HandOver(Stuck.NoSlots, Some.Now);
        var scheduled = Some.Meeting(series);
        Assert.Null(scheduled.Schedule(new LocalDateTime(2026, 4, 14, 10, 0), partnership.Zone, [seat], Some.Now));
        scheduled.Doubt(Some.Now);
        Assert.Null(scheduled.Cancel(Some.Now));
        var poll = new DatePoll(
            Id<DatePoll>.New(Some.Now), int.MaxValue, meeting, series.Rule, Some.Now,
            Instant.FromUtc(2026, 3, 10, 17, 0));
        poll.Invite([seat]);
        Assert.Null(poll.AddSlot(new LocalDateTime(2026, 4, 14, 10, 0)));
        Assert.Null(poll.Take(new Answer(1, seat, null, Suits.IfNeedBe, Id<Member>.New(Some.Now), Some.Now)));
        Assert.Null(poll.Take(
            new Answer(1, seat, Id<Member>.New(Some.Now), Suits.Yes, Id<Member>.New(Some.Now), Some.Now)));
        poll.Settle(1, Some.Now);

        await AssertComesBackAsync(store, partnership, series, meeting, scheduled, poll);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_decision_its_votes_and_an_election(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        var (seat, member) = (Id<Organisation>.New(Some.Now), Id<Member>.New(Some.Now));
        var classes = DecisionClass.Usual(partnership.Id, Some.Now);
        var closesAt = Some.Now + Duration.FromDays(7);
        var decision = new Decision(
            Id<Decision>.New(Some.Now), 14, partnership, Hostile, classes[2], member, Some.Now)
        {
            Reasons = Hostile,
            Audience = Audience.CoreOnly,
            HiddenFrom = [seat],
            Item = "item:1",
        };
        decision.Open([seat], [seat], closesAt, Some.Now);
        Assert.Null(decision.Take(new Vote(seat, Choice.Object, member, Spoken.OnItsBehalf, Some.Now, Hostile)));
        var election = new Decision(
            Id<Decision>.New(Some.Now), 15, partnership, "Who leads", classes[5], member, Some.Now);
        election.Call([seat, Id<Organisation>.New(Some.Now)], closesAt);
        election.Roll.ToList().ForEach(one => Assert.Null(election.Stand(one, Some.Now)));
        election.Look(partnership, closesAt);
        Assert.Null(election.Put(new BallotMark(seat, member, closesAt), seat));

        await AssertComesBackAsync(store, [partnership, decision, election, .. classes]);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task The_minutes_of_a_meeting(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        var (seat, by) = (Id<Organisation>.New(Some.Now), Id<Member>.New(Some.Now));
        var series = Some.Series(partnership);
        series.Quorum = new WinningRule(3, CoreAttendance.Required, [seat]);
        series.Chair = ChairRule.Read("independent Mary O'Neil")!;
        series.Chaired(seat);
        series.Held(Some.Today);
        var (meeting, empty) = (Some.Meeting(series), Some.Meeting(series));
        Assert.Null(meeting.Schedule(new LocalDateTime(2026, 3, 3, 9, 30), partnership.Zone, [seat], Some.Now));
        Assert.Null(meeting.Start(Some.Now));
        var minutes = Minutes.Start(Id<Minutes>.New(Some.Now), meeting, series.Quorum, Some.Now);
        minutes.Seat(seat, Hostile);
        Assert.Null(minutes.Arrive(seat, by, by, Some.Now));
        var sight = new Sight(Audience.CoreOnly, [seat]);
        Assert.Null(minutes.Take(new ItemInHand("item:1", Hostile, Some.Now, Duration.FromMinutes(5), sight)));
        var line = minutes.Add(LineKind.Decision, Hostile, by, Some.Now, sight, "decision:1")!;
        Assert.Null(minutes.Change(line, "other words", Some.Now));
        Assert.Null(minutes.Strike(minutes.Add(LineKind.Note, Hostile, null, Some.Now)!, Some.Now));
        var nobody = Minutes.Unattended(Id<Minutes>.New(Some.Now), empty, partnership, Some.Now);
        Assert.Null(nobody.Confirm(partnership, Some.Now));
        Assert.Null(nobody.Propose(new Correction(0, "R1", Hostile, by, Some.Now, sight) { Asked = [by] }));
        Assert.Null(nobody.Decline(1, by, Some.Now));
        nobody.Approve(Some.Now);

        await AssertComesBackAsync(store, partnership, series, meeting, empty, minutes, nobody);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Reminders_rooms_and_what_is_said_there(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (partnership, person, room) = (Some.Partnership(), Some.Person(), Some.Room(Hostile));
        (room.Name, room.Reference, room.Tenant, room.StateReason) = (Hostile, Hostile, Hostile, Hostile);
        (room.State, room.Welcomed) = (RoomState.Shut, true);
        room.Claim(partnership.Id, Audience.CoreOnly);
        room.PersonId = person.Id;
        var reminder = Some.Reminder(partnership);
        reminder.Settle(ReminderState.Unreachable, Some.Now);
        var personal = reminder.For(Recipient.Member(Id<Member>.New(Some.Now)), Some.Now, Some.Now);
        var post = Some.Post(room);
        (post.State, post.LeasedUntil, post.Fence, post.Attempts) = (PostState.Sending, Some.Now, 7, 8);
        (post.Body, post.CardKey, post.MessageId, post.Reason) = (new string('x', 200_000), Hostile, Hostile, Hostile);
        (post.PartnershipId, post.MemberId, post.ReminderId) = (partnership.Id, Id<Member>.New(Some.Now), reminder.Id);

        await AssertComesBackAsync(
            store, partnership, person, room, reminder, personal, post, Some.Post(room), Some.Room("empty"),
            new Handle("teams", Hostile, person.Id),
            new CardCopy(Hostile, room.Id, Hostile, Some.Now) { MemberId = post.MemberId },
            new Change(Id<Change>.New(Some.Now), partnership.Id, null, "bot", Hostile, Some.Now),
            new Seen(Hostile, Some.Now));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task The_first_and_last_instants_come_back_and_sort(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        Instant[] instants =
        [
            Instant.MinValue, Instant.FromUtc(99, 12, 31, 23, 59), Some.Now, Some.Now + Duration.FromMilliseconds(1),
            Instant.FromUtc(9999, 12, 31, 0, 0), Instant.MaxValue,
        ];
        await store.WriteAsync(db => db.AddRange(instants.Reverse().Select((at, index) => new Seen($"{index}", at))));

        var kept = await store.ReadAsync(db => db.Seen.OrderBy(seen => seen.At).Select(seen => seen.At).ToListAsync());

        Assert.Equal(instants, kept);
    }

    private static Series FullSeries(Partnership partnership, Id<Organisation> seat)
    {
        var series = Some.Series(partnership);
        series.Cadence = Cadence.TryParse("P4W/P6W", out var cadence) ? cadence : throw new InvalidOperationException();
        series.Tiers = [Tier.Wider];
        series.Length = Duration.FromHours(49) + Duration.FromNanoseconds(1);
        series.Preferred = PreferredTime.TryParseList("Tue-Thu 10:00, Wed 14:00", out var preferred) ? preferred : [];
        series.Rule = new WinningRule(3, CoreAttendance.Required, [seat]);
        (series.Purpose, series.Place) = (Hostile, Hostile);
        (series.PollFor, series.Notice) = (Period.FromMonths(1), new PeriodBuilder { Weeks = 1, Days = 2 }.Build());
        series.Held(Some.Today);
        series.Pause();
        return series;
    }

    private static WorkingPattern Pattern(string text) =>
        WorkingPattern.TryParse(text, out var pattern) ? pattern : throw new InvalidOperationException();

    private static async Task AssertComesBackAsync(TestStore store, params object[] things)
    {
        await store.WriteAsync(db => db.AddRange(things));
        foreach (var thing in things)
        {
            var kept = await store.ReadAsync(async db =>
            {
                var type = db.Model.FindEntityType(thing.GetType())!;
                var key = type.FindPrimaryKey()!.Properties.Select(part => part.GetGetter().GetClrValue(thing));
                return await db.FindAsync(thing.GetType(), [.. key]);
            });
            Assert.NotSame(thing, kept);
            Assert.Equivalent(PropertiesOf(thing), PropertiesOf(kept!), strict: true);
        }
    }

    private static Dictionary<string, string> PropertiesOf(object thing) => thing.GetType().GetProperties()
        .ToDictionary(property => property.Name, property => Write(property.GetValue(thing)));

    private static string Write(object? value) => value switch
    {
        null => "null",
        string text => text,
        VotingRule rule => $"{rule with { Tiers = [] }} {Write(rule.Tiers)}",
        WinningRule rule => $"{rule.AtLeast} {rule.Attendance} {Write(rule.Essential)}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Write))}]",
        _ => value.ToString()!,
    };
}
