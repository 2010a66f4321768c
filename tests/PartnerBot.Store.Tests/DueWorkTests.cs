using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store.Tests;

public sealed class DueWorkTests
{
    private static readonly DueWork Due = new();

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_delivery_is_heard_once_until_it_is_forgotten(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);

        var heard = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => HearAsync(store, "teams:1")));

        Assert.Single(heard, first => first);
        Assert.True(await HearAsync(store, "teams:2"));
        Assert.Equal(0, await store.WriteAsync(db => Due.ForgetSeenAsync(db, Some.Now, default)));
        Assert.Equal(2, await store.WriteAsync(db => Due.ForgetSeenAsync(db, At(1), default)));
        Assert.True(await HearAsync(store, "teams:1"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_delivery_whose_turn_failed_was_not_heard(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);

        await Assert.ThrowsAsync<TimeoutException>(() => store.WriteAsync<bool>(async db =>
        {
            Assert.True(await Due.FirstTimeAsync(db, "teams:1", Some.Now, default));
            throw new TimeoutException();
        }));

        Assert.True(await HearAsync(store, "teams:1"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Reminders_are_handed_out_when_due_longest_due_first(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        await store.WriteAsync(db =>
        {
            db.Add(partnership);
            db.Add(Some.Reminder(partnership, Rungs.ChaseLast, At(30)));
            db.Add(Some.Reminder(partnership, Rungs.Ask, At(10)));
            db.Add(Some.Reminder(partnership, Rungs.ChaseFirst, At(20)));
        });

        Assert.Empty(await ClaimAsync(store, 9, 10));
        Assert.Equal([Rungs.Ask], await ClaimAsync(store, 30, 1));
        Assert.Equal([Rungs.ChaseFirst], await ClaimAsync(store, 20, 10));
        Assert.Equal([Rungs.ChaseLast], await ClaimAsync(store, 30, 10));
        Assert.Empty(await ClaimAsync(store, 99, 10));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Series_are_looked_at_when_due_and_never_while_paused(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.WriteAsync(db =>
        {
            var partnership = Some.Partnership();
            var (fresh, later, paused) =
                (
                Some.Series(partnership, "fresh"),
                Some.Series(partnership, "later"),
                Some.Series(partnership, "paused"));
            later.LooksAt = At(60);
            paused.Pause();
            db.AddRange(partnership, fresh, later, paused);
        });

        Assert.Equal(["fresh"], await DueSeriesAsync(store, 59));
        Assert.Equal(["fresh", "later"], await DueSeriesAsync(store, 60));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task The_next_thing_to_do_is_the_soonest_of_all(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (partnership, room) = (Some.Partnership(), Some.Room());
        await store.WriteAsync(db => db.AddRange(partnership, room));
        Assert.Null(await NextAsync(store));

        await store.WriteAsync(db => db.Add(Some.Reminder(partnership, Rungs.Ask, At(100))));
        Assert.Equal(At(100), await NextAsync(store));

        await store.WriteAsync(db => db.Posts.Add(Some.Post(room, At(50))));
        await store.WriteAsync(db => db.Posts.Add(Some.Post(room, At(51))));
        Assert.Equal(At(50), await NextAsync(store));

        // While the first post is on its way, the second cannot be sent: what is next is the end of the lease.
        await store.WriteAsync(db => Due.ClaimPostsAsync(db, At(55), Duration.FromSeconds(10), 9, default));
        Assert.Equal(At(65), await NextAsync(store));

        await store.WriteAsync(db => db.Add(Some.Series(partnership)));
        Assert.Equal(Instant.MinValue, await NextAsync(store));
    }

    private static Instant At(int seconds) => Some.Now + Duration.FromSeconds(seconds);

    private static Task<bool> HearAsync(TestStore store, string key) =>
        store.WriteAsync(db => Due.FirstTimeAsync(db, key, Some.Now, default));

    private static Task<Instant?> NextAsync(TestStore store) => store.ReadAsync(
        async db => (await Due.FirstDueAsync(db, default)).Values.Min(at => (Instant?)at));

    private static Task<List<string>> DueSeriesAsync(TestStore store, int seconds) => store.WriteAsync(async db =>
        (await Due.ClaimDueAsync<Series>(db, At(seconds), 9, default)).Select(series => series.Key).ToList());

    private static Task<List<string>> ClaimAsync(TestStore store, int seconds, int limit) =>
        store.WriteAsync(async db =>
        {
            var due = await Due.ClaimDueRemindersAsync(db, At(seconds), limit, default);
            foreach (var reminder in due)
            {
                reminder.Settle(ReminderState.Said, At(seconds));
            }

            return due.Select(reminder => reminder.Rung).ToList();
        });
}
