using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace PartnerBot.Store.Tests;

public sealed class WriterTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_thousand_works_at_once_are_all_kept(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(number =>
            store.WriteAsync(db => db.Rooms.Add(Some.Room($"room-{number}")))));

        Assert.Equal(1000, await store.ReadAsync(db => db.Rooms.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_work_that_fails_leaves_nothing_and_harms_no_other(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);

        var works = Enumerable.Range(0, 200).Select(number => TryAsync(store, number)).ToList();
        var kept = await Task.WhenAll(works);

        Assert.Equal(Enumerable.Range(0, 200).Select(number => number % 7 != 3), kept);
        Assert.Equal(kept.Count(one => one), await store.ReadAsync(db => db.Rooms.CountAsync()));
        Assert.False(await store.ReadAsync(db => db.Rooms.AnyAsync(room => room.Address == "room-3")));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Works_on_the_same_row_see_each_others_changes(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        await store.WriteAsync(db => db.Partnerships.Add(partnership));

        var numbers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => store.WriteAsync(async db =>
            (await db.Partnerships.SingleAsync(one => one.Key == "axis")).NextPollNumber())));

        Assert.Equal(Enumerable.Range(1, 100), numbers.Order());
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_is_read_is_what_was_kept_and_cannot_be_changed_there(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.WriteAsync(db => db.Rooms.Add(Some.Room()));

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.ReadAsync(async db =>
        {
            (await db.Rooms.SingleAsync()).Name = "changed";
            db.Rooms.Add(Some.Room("another"));
            return await db.SaveChangesAsync();
        }));

        Assert.Equal("", await store.ReadAsync(async db => (await db.Rooms.SingleAsync()).Name));
    }

    private static async Task<bool> TryAsync(TestStore store, int number)
    {
        try
        {
            await store.WriteAsync(db =>
            {
                db.Rooms.Add(Some.Room($"room-{number}"));
                return number % 7 == 3 ? throw new TimeoutException() : Task.FromResult(Duration.Zero);
            });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
