using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Tests;

/// <summary>The database itself refuses what must never be there twice, or without what it belongs to.</summary>
public sealed class UniqueTests
{
    private static readonly Partnership Axis = Some.Partnership();
    private static readonly Partnership Mind = Some.Partnership("mind");
    private static readonly Organisation Kdyt = Some.Organisation(Axis);
    private static readonly Person Ann = Some.Person();
    private static readonly Series Core = Some.Series(Axis);
    private static readonly Meeting Spring = Some.Meeting(Core);
    private static readonly Room Hall = Some.Room();

    private static readonly Dictionary<string, Func<object>> Doubles = new()
    {
        ["a partnership's key"] = () => Some.Partnership(),
        ["an organisation's key in its partnership"] = () => Some.Organisation(Axis),
        ["an e-mail address"] = () => new Person(Id<Person>.New(Some.Now), "Bob", Ann.Email, "feed-bob"),
        ["a feed's token"] = () => new Person(Id<Person>.New(Some.Now), "Bob", null, Ann.FeedToken),
        ["a seat"] = () => Some.Member(Kdyt, Ann),
        ["a series' key in its partnership"] = () => Some.Series(Axis),
        ["a poll's number in its partnership"] = () => Some.Poll(Spring),
        ["a reminder"] = () => Some.Reminder(Axis),
        ["a room's address"] = () => Some.Room(),
        ["a handle"] = () => new Handle("teams", "29:ann", Ann.Id),
        ["a delivery"] = () => new Seen("teams/1", Some.Now),
        ["a card's copy"] = () => new CardCopy("poll:2", Hall.Id, "message-1", Some.Now),
        ["an organisation of no partnership"] = () => Some.Organisation(Some.Partnership("none"), "other"),
        ["a post to no room"] = () => Some.Post(Some.Room("none")),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var kind in TestStore.KindNames.Where(kind => kind != "file"))
            {
                Doubles.Keys.ToList().ForEach(what => cases.Add(kind, what));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_may_be_there_only_once_is_refused_the_second_time(string kind, string what)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.WriteAsync(AddFirsts);

        await Assert.ThrowsAsync<DbUpdateException>(() => store.WriteAsync(db => db.Add(Doubles[what]())));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task The_same_words_in_another_partnership_are_welcome(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.WriteAsync(AddFirsts);

        await store.WriteAsync(db =>
        {
            var series = Some.Series(Mind);
            var meeting = Some.Meeting(series);
            db.AddRange(Mind, Some.Organisation(Mind), series, meeting, Some.Poll(meeting));
            db.Add(new Person(Id<Person>.New(Some.Now), "Bob", null, "feed-bob"));
            db.Add(new Person(Id<Person>.New(Some.Now), "Cat", null, "feed-cat"));
        });

        Assert.Equal(2, await store.ReadAsync(db => db.Polls.CountAsync()));
    }

    private static void AddFirsts(PartnerBotDb db)
    {
        db.AddRange(Axis, Kdyt, Ann, Some.Member(Kdyt, Ann), Core, Spring, Some.Poll(Spring), Some.Reminder(Axis));
        db.AddRange(Hall, new Handle("teams", "29:ann", Ann.Id), new Seen("teams/1", Some.Now));
        db.Add(new CardCopy("poll:1", Hall.Id, "message-1", Some.Now));
    }
}
