using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store.Tests;

/// <summary>Changes find their way into the database whatever else is saved with them.</summary>
public sealed class SavingTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_is_changed_in_later_works_is_kept_and_nothing_else(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (axis, poll) = await PollAsync(store);
        var (seat, member) = (Id<Organisation>.New(Some.Now), Id<Member>.New(Some.Now));

        await store.WriteAsync(async db =>
            (await db.Polls.SingleAsync()).AddSlot(new LocalDateTime(2026, 4, 14, 10, 0)));
        await store.WriteAsync(async db =>
        {
            (await db.FindPollAsync(axis.Id, 1, default))!.Invite([seat]);
            return 0;
        });
        await store.WriteAsync(async db => (await db.Polls.FindAsync(poll.Id))!
            .Take(new Answer(1, seat, member, Suits.Yes, member, Some.Now)));
        await store.WriteAsync(async db =>
        {
            (await db.Polls.SingleAsync()).Settle(1, Some.Now);
            return 0;
        });

        var kept = await store.ReadAsync(db => db.Polls.SingleAsync());
        Assert.Equal((4, 1, PollState.Settled, Some.Now), (kept.Revision, kept.Winner, kept.State, kept.EndedAt));
        Assert.Equal(Suits.Yes, Assert.Single(kept.Answers).Suits);
        Assert.Equal(1, Assert.Single(kept.Slots).Number);
        Assert.Equal(4, await store.ReadAsync(db =>
            db.Polls.Select(one => EF.Property<int>(one, "Version")).SingleAsync()));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_was_set_can_be_taken_back(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (person, room) = (Some.Person(), Some.Room());
        (room.PersonId, room.StateReason, room.Welcomed) = (person.Id, "gone", true);
        await store.WriteAsync(db => db.AddRange(person, room));

        await store.WriteAsync(async db =>
        {
            var there = await db.Rooms.SingleAsync();
            (there.PersonId, there.StateReason, there.Welcomed) = (null, "", false);
            return 0;
        });

        var kept = await store.ReadAsync(db => db.Rooms.SingleAsync());
        Assert.Equal((null, "", false), (kept.PersonId, kept.StateReason, kept.Welcomed));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_room_its_first_post_and_a_changed_poll_are_saved_together(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (axis, poll) = await PollAsync(store);

        await store.WriteAsync(async db =>
        {
            var room = Some.Room();
            db.Add(Some.Post(room));
            db.Add(room);
            (await db.FindPollAsync(axis.Id, poll.Number, default))!.Fail(Some.Now);
            return 0;
        });

        Assert.Equal(1, await store.ReadAsync(db => db.Posts.CountAsync()));
        Assert.Equal(PollState.Failed, (await store.ReadAsync(db => db.Polls.SingleAsync())).State);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_reminder_may_be_withdrawn_and_owed_again_at_once(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var axis = Some.Partnership();
        await store.WriteAsync(db => db.AddRange(axis, Some.Reminder(axis), Some.Reminder(axis, Rungs.ChaseFirst)));
        var again = Some.Reminder(axis);

        await store.WriteAsync(async db =>
        {
            db.RemoveRange(await db.RemindersOfAsync("poll:1", default));
            db.Add(again);
            return 0;
        });

        Assert.Equal(again.Id, (await store.ReadAsync(db => db.Reminders.SingleAsync())).Id);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_work_may_save_on_its_way_and_go_on(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var room = Some.Room();

        await store.WriteAsync(async db =>
        {
            var post = Some.Post(room);
            db.AddRange(room, post);
            await db.SaveChangesAsync();
            (post.Attempts, room.Name) = (3, "first");
            await db.SaveChangesAsync();
            (post.Attempts, room.Name) = (4, "second");
            var later = Some.Post(room);
            db.Add(later);
            await db.SaveChangesAsync();
            later.Attempts = 5;
            await db.SaveChangesAsync();
            later.Attempts = 6;
            return 0;
        });

        Assert.Equal([4, 6], await store.ReadAsync(db => db.Posts.Select(post => post.Attempts).Order().ToListAsync()));
        Assert.Equal("second", (await store.ReadAsync(db => db.Rooms.SingleAsync())).Name);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_changed_thing_shows_as_changed_once_somebody_looked(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (axis, _) = await PollAsync(store);

        var states = await store.WriteAsync(async db =>
        {
            var poll = (await db.FindPollAsync(axis.Id, 1, default))!;
            poll.Fail(Some.Now);
            db.FindChanges();
            var first = db.Entry(poll).State;
            poll.OwedStamp = "noted";
            return (first, db.ChangeTracker.Entries<IOwes>().Count(entry => entry.State == EntityState.Modified));
        });

        Assert.Equal((EntityState.Modified, 1), states);
        Assert.Equal("noted", (await store.ReadAsync(db => db.Polls.SingleAsync())).OwedStamp);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_deleted_row_is_gone_and_its_place_is_free(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.WriteAsync(db => db.Add(Some.Room()));

        await store.WriteAsync(async db => db.Remove((await db.FindRoomAsync("teams", "room-1", default))!));
        Assert.Null(await store.WriteAsync(db => db.FindRoomAsync("teams", "room-1", default)));
        await store.WriteAsync(db => db.Add(Some.Room()));

        Assert.Equal(1, await store.ReadAsync(db => db.Rooms.CountAsync()));
    }

    private static async Task<(Partnership Axis, DatePoll Poll)> PollAsync(TestStore store)
    {
        var axis = Some.Partnership();
        var series = Some.Series(axis);
        var meeting = Some.Meeting(series);
        var poll = Some.Poll(meeting);
        await store.WriteAsync(db => db.AddRange(axis, series, meeting, poll));
        return (axis, poll);
    }
}
