using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain.Meetings;

namespace PartnerBot.Store.Tests;

public sealed class QueryTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_roster_holds_one_partnership_and_nothing_of_another(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (axis, mind) = (Some.Partnership(), Some.Partnership("mind"));
        var (kdyt, other) = (Some.Organisation(axis), Some.Organisation(mind));
        var (ann, bob) = (Some.Person(), Some.Person("bob"));
        await store.WriteAsync(db => db.AddRange(
            axis, mind, kdyt, other, ann, bob,
            Some.Member(kdyt, ann), Some.Member(other, ann), Some.Member(other, bob)));

        var roster = await store.ReadAsync(db => db.RosterAsync(axis.Id, default));
        var second = await store.ReadAsync(db => db.RosterAsync(mind.Id, default));

        Assert.Equal("axis", roster.Partnership.Key);
        Assert.Equal(kdyt.Id, Assert.Single(roster.Organisations).Id);
        Assert.Equal("ann", Assert.Single(roster.People).Person.Name);
        Assert.Equal(["ann", "bob"], second.People.Select(seated => seated.Person.Name).Order());
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_roster_shows_who_joined_and_moved_since_it_was_last_asked_for(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        var (kdyt, mind) = (Some.Organisation(axis), Some.Organisation(axis, "mind"));
        var (ann, bob) = (Some.Person(), Some.Person("bob"));
        await store.WriteAsync(db => db.AddRange(axis, kdyt, mind, ann, bob, Some.Member(kdyt, ann)));
        Assert.Single((await store.WriteAsync(db => db.RosterAsync(axis.Id, default))).People);

        await store.WriteAsync(async db =>
        {
            (await db.RosterAsync(axis.Id, default)).People[0].Member.OrganisationId = mind.Id;
            db.Add(Some.Member(kdyt, bob));
            return 0;
        });

        var roster = await store.WriteAsync(db => db.RosterAsync(axis.Id, default));
        Assert.Equal(
            ["ann: mind", "bob: kdyt"],
            roster.People.Select(seated => $"{seated.Person.Name}: {seated.Organisation.Key}").Order());
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_partnership_a_series_and_a_room_are_found_by_what_people_call_them(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        await store.WriteAsync(db => db.AddRange(axis, Some.Series(axis), Some.Room("29:ann")));

        Assert.NotNull(await store.ReadAsync(db => db.FindPartnershipAsync(" AXIS ", default)));
        Assert.Null(await store.ReadAsync(db => db.FindPartnershipAsync("axi", default)));
        Assert.NotNull(await store.ReadAsync(db => db.FindSeriesAsync(axis.Id, "Core", default)));
        Assert.Null(await store.ReadAsync(db => db.FindSeriesAsync(Some.Partnership().Id, "core", default)));
        Assert.NotNull(await store.ReadAsync(db => db.FindRoomAsync("teams", "29:ann", default)));
        Assert.Null(await store.ReadAsync(db => db.FindRoomAsync("web", "29:ann", default)));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_room_is_found_in_the_work_that_enters_it_and_in_the_next(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);

        var there = await store.WriteAsync(async db =>
        {
            db.Rooms.Add(Some.Room());
            return await db.FindRoomAsync("teams", "room-1", default) is not null;
        });

        Assert.True(there);
        Assert.True(await store.WriteAsync(async db => await db.FindRoomAsync("teams", "room-1", default) is not null));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Open_meetings_and_polls_are_those_that_still_wait_for_something(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        var series = Some.Series(axis);
        var (missed, planned, dated) = (Some.Meeting(series), Some.Meeting(series), Some.Meeting(series));
        missed.Miss(Some.Now);
        Assert.Null(dated.Schedule(new LocalDateTime(2026, 4, 14, 10, 0), axis.Zone, [], Some.Now));
        Assert.Null(dated.Cancel(Some.Now));
        var (closed, open) = (Some.Poll(missed), Some.Poll(planned, 2));
        closed.Fail(Some.Now);
        await store.WriteAsync(db => db.AddRange(axis, series, missed, planned, dated, closed, open));

        Assert.Equal(planned.Id, (await store.ReadAsync(db => db.OpenMeetingAsync(series.Id, default)))?.Id);
        Assert.Equal(
            MeetingState.Planned,
            Assert.Single(await ReadAsync(db => db.OpenMeetingsAsync(axis.Id, default))).State);
        Assert.Equal(dated.Id, Assert.Single(await ReadAsync(db => db.DatedMeetingsAsync(axis.Id, default))).Id);
        Assert.Equal(2, Assert.Single(await ReadAsync(db => db.OpenPollsAsync(axis.Id, default))).Number);
        Assert.Equal(1, Assert.Single(await ReadAsync(db => db.PollsOfAsync(missed.Id, default))).Number);
        Assert.Equal(open.Id, (await store.ReadAsync(db => db.FindPollAsync(axis.Id, 2, default)))?.Id);
        Assert.Null(await store.ReadAsync(db => db.FindPollAsync(axis.Id, 3, default)));

        Task<List<T>> ReadAsync<T>(Func<PartnerBotDb, Task<List<T>>> look) => store.ReadAsync(look);
    }
}
