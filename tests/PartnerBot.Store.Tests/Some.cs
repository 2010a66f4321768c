using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Store.Tests;

/// <summary>Valid things that nobody cares about.</summary>
internal static class Some
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 3, 9, 0);
    public static readonly LocalDate Today = new(2026, 3, 3);

    public static Partnership Partnership(string key = "axis") =>
        new(Id<Partnership>.New(Now), key, "Axis Youth Hub", "Europe/London", Nation.EnglandAndWales, $"feed-{key}");

    public static Organisation Organisation(Partnership partnership, string key = "kdyt") =>
        new(Id<Organisation>.New(Now), partnership.Id, key, "Kent Youth", Tier.Core, Today);

    public static Person Person(string name = "ann") =>
        new(Id<Person>.New(Now), name, $"{name}@example.org", $"feed-{name}");

    public static Member Member(Organisation organisation, Person person) =>
        new(Id<Member>.New(Now), organisation.PartnershipId, organisation.Id, person.Id, Roles.Representative);

    public static Series Series(Partnership partnership, string key = "core") =>
        new(Id<Series>.New(Now), partnership.Id, key, "Core", Cadence.Every(Period.FromWeeks(6)));

    public static Meeting Meeting(Series series) =>
        new(Id<Meeting>.New(Now), series, new Window(Today, Today.PlusWeeks(2)), Today, Now);

    public static DatePoll Poll(Meeting meeting, int number = 1) =>
        new(Id<DatePoll>.New(Now), number, meeting, WinningRule.Any, Now, Now + Duration.FromDays(7));

    public static Decision Decision(Partnership partnership, int number, string text, string reasons = "") => new(
        Id<Decision>.New(Now), number, partnership, text, Class(partnership), Id<Member>.New(Now), Now)
    {
        Reasons = reasons,
    };

    public static DecisionClass Class(Partnership partnership, string key = "everyday") =>
        DecisionClass.Usual(partnership.Id, Now).First(one => one.Key == key);

    public static Room Room(string address = "room-1") => new(Id<Room>.New(Now), "teams", address, "personal", Now);

    public static Post Post(Room room, Instant? at = null) =>
        new(Id<Post>.New(at ?? Now), room.Id, PostKind.Say, at ?? Now);

    public static Reminder Reminder(Partnership partnership, string rung = Rungs.Ask, Instant? dueAt = null) => new(
        Id<Reminder>.New(Now),
        partnership.Id,
        "poll:1",
        new Owed("round-1", rung, Recipient.Leads, dueAt ?? Now, Now + Duration.FromDays(9)));
}
