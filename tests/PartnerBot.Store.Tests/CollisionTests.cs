using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Testing;

namespace PartnerBot.Store.Tests;

/// <summary>Two who change the same row, two processes at one database.</summary>
public sealed class CollisionTests
{
    private static readonly DueWork Due = new();

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_row_changed_on_an_old_version_of_it_is_noticed_and_the_work_runs_again(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.WriteAsync(db => db.Add(Some.Partnership()));
        var tries = 0;

        await store.WriteAsync(async db =>
        {
            var partnership = await db.Partnerships.SingleAsync();
            if (++tries == 1)
            {
                // Somebody else was quicker.
                await db.Database.ExecuteSqlRawAsync("UPDATE partnerships SET version = version + 1, daily_cap = 7");
            }

            partnership.Name = $"seen with {partnership.DailyCap}";
            return 0;
        });

        // The quicker one was rolled back with the first try, for it shared its transaction.
        Assert.Equal(2, tries);
        Assert.Equal("seen with 4", await store.ReadAsync(async db => (await db.Partnerships.SingleAsync()).Name));
    }

    [Fact]
    public async Task What_another_process_writes_into_the_file_is_seen_by_the_next_work()
    {
        await using var store = await TestStore.OpenAsync("file");
        await store.WriteAsync(db => db.Add(Some.Partnership()));
        await using var import = await store.SecondAsync();

        await import.WriteAsync(async db => (await db.Partnerships.SingleAsync()).DailyCap = 9);

        // Answered at once, not after a failure: what was in memory has been dropped.
        Assert.Equal(9, await store.WriteAsync(async db => (await db.Partnerships.SingleAsync()).DailyCap));
    }

    [Fact]
    public async Task Two_hosts_on_one_server_send_each_of_five_hundred_posts_once()
    {
        if (!PostgresPlace.IsThere)
        {
            return;
        }

        await using var store = await TestStore.OpenAsync("postgres");
        await using var second = await store.SecondAsync();
        await Task.WhenAll(
            Enumerable.Range(0, 25)
                    .Select(number => WriteTwentyAsync(number % 2 == 0 ? store.Writer : second.Writer, number)));

        var sent = await Task.WhenAll(SendAllAsync(store.Writer), SendAllAsync(second.Writer));

        var all = sent[0].Concat(sent[1]).ToList();
        Assert.Equal(500, all.Count);
        Assert.Equal(500, all.Distinct().Count());
        Assert.All(sent, Assert.NotEmpty);
        Assert.Equal(0, await store.ReadAsync(db => db.Posts.CountAsync()));
    }

    private static Task WriteTwentyAsync(IWriter writer, int number) => writer.WriteAsync(
        (db, _) =>
        {
            var room = Some.Room($"room-{number}");
            db.Add(room);
            db.AddRange(Enumerable.Range(0, 20).Select(_ => Some.Post(room)));
            return Task.FromResult(0);
        },
        default);

    // Until nothing is left, not until nothing can be had: the other host may be sending the last of a room.
    private static async Task<List<Id<Post>>> SendAllAsync(IWriter writer)
    {
        var sent = new List<Id<Post>>();
        do
        {
            var claimed = await writer.WriteAsync(
                (db, ct) => Due.ClaimPostsAsync(db, Some.Now, Duration.FromSeconds(10), 8, ct), default);
            foreach (var post in claimed)
            {
                sent.Add(post.Id);
                Assert.True(await writer.WriteAsync(
                    (db, ct) => Due.SettlePostAsync(db, post.Id, post.Fence, ct), default));
            }
        }
        while (await writer.ReadAsync((db, ct) => db.Posts.AnyAsync(ct), default));

        return sent;
    }
}
