using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Testing;

namespace PartnerBot.Store.Tests;

public sealed class PostClaimTests
{
    private static readonly DueWork Due = new();
    private static readonly Duration Lease = Duration.FromSeconds(10);

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_room_hears_its_posts_one_by_one_in_order(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (room, first) = await RoomWithPostAsync(store, "room-1");
        var second = await PostAsync(store, room, 1);
        var (_, other) = await RoomWithPostAsync(store, "room-2", 2);

        Assert.Equal([first.Id, other.Id], await ClaimAsync(store, 5));
        Assert.Empty(await ClaimAsync(store, 5));
        Assert.True(await SettleAsync(store, first.Id, 1));
        Assert.Equal([second.Id], await ClaimAsync(store, 5));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_post_that_waits_for_another_try_holds_up_its_room_and_one_that_was_given_up_does_not(
        string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (room, first) = await RoomWithPostAsync(store, "room-1");
        var second = await PostAsync(store, room, 1);
        await ClaimAsync(store, 5);

        await ReleaseAsync(store, first.Id, post => (post.State, post.NotBefore) = (PostState.Owed, At(60)));
        Assert.Empty(await ClaimAsync(store, 59));
        Assert.Equal([first.Id], await ClaimAsync(store, 60));
        await ReleaseAsync(store, first.Id, post => post.State = PostState.Dead);
        Assert.Equal([second.Id], await ClaimAsync(store, 61));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_sender_that_lost_its_lease_can_no_longer_settle(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (room, post) = await RoomWithPostAsync(store, "room-1");
        await PostAsync(store, room, 1);

        Assert.Equal([post.Id], await ClaimAsync(store, 5));
        Assert.Empty(await ClaimAsync(store, 14));
        Assert.Equal([post.Id], await ClaimAsync(store, 15));
        Assert.False(await SettleAsync(store, post.Id, 1));
        Assert.True(await SettleAsync(store, post.Id, 2));
        Assert.False(await SettleAsync(store, post.Id, 2));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_is_on_its_way_comes_before_an_older_post_that_was_written_late(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (room, sent) = await RoomWithPostAsync(store, "room-1", 3);
        Assert.Equal([sent.Id], await ClaimAsync(store, 5));
        var older = await PostAsync(store, room, 0);

        Assert.Empty(await ClaimAsync(store, 6));
        Assert.Equal([sent.Id], await ClaimAsync(store, 15));
        Assert.True(await SettleAsync(store, sent.Id, 2));
        Assert.Equal([older.Id], await ClaimAsync(store, 16));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Answers_on_their_way_in_one_room_come_back_one_by_one_as_their_leases_end(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (room, first) = await RoomWithPostAsync(store, "room-1");
        var second = await PostAsync(store, room, 1);
        await LeaseAsync(store, first.Id, 30);
        await LeaseAsync(store, second.Id, 20);

        Assert.Equal(
            [KeyValuePair.Create(typeof(Post), At(20))], await store.ReadAsync(db => Due.FirstDueAsync(db, default)));
        Assert.Empty(await ClaimAsync(store, 19));
        Assert.Equal([second.Id], await ClaimAsync(store, 20));
        Assert.Equal([first.Id], await ClaimAsync(store, 30));
        Assert.Equal([second.Id], await ClaimAsync(store, 31));
    }

    [Fact]
    public async Task A_host_that_starts_owes_again_what_its_dead_forerunner_was_sending()
    {
        await using var store = await TestStore.OpenAsync("file");
        var (_, post) = await RoomWithPostAsync(store, "room-1");
        await ClaimAsync(store, 5);

        Assert.Equal(1, await store.WriteAsync(db => Due.ReleaseOwnAsync(db, At(6), default)));
        Assert.Equal([post.Id], await ClaimAsync(store, 6));
        Assert.False(await SettleAsync(store, post.Id, 1));
    }

    [Fact]
    public async Task A_host_that_starts_beside_others_leaves_them_what_they_are_sending()
    {
        if (!PostgresPlace.IsThere)
        {
            return;
        }

        await using var store = await TestStore.OpenAsync("postgres");
        await RoomWithPostAsync(store, "room-1");
        await ClaimAsync(store, 5);

        Assert.Equal(0, await store.WriteAsync(db => Due.ReleaseOwnAsync(db, At(6), default)));
        Assert.Empty(await ClaimAsync(store, 6));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Askers_who_ask_at_once_never_get_the_same_post(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        for (var number = 0; number < 100; number++)
        {
            await RoomWithPostAsync(store, $"room-{number}");
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ClaimAsync(store, 5, 9)));

        var claimed = claims.SelectMany(claim => claim).ToList();
        Assert.Equal(claimed.Count, claimed.Distinct().Count());
        Assert.True(claimed.Count >= 9);
        Assert.All(claims, claim => Assert.True(claim.Count <= 9));
    }

    private static Instant At(int seconds) => Some.Now + Duration.FromSeconds(seconds);

    private static async Task<(Room Room, Post Post)> RoomWithPostAsync(
        TestStore store, string address, int seconds = 0)
    {
        var room = Some.Room(address);
        await store.WriteAsync(db => db.Rooms.Add(room));
        return (room, await PostAsync(store, room, seconds));
    }

    private static async Task<Post> PostAsync(TestStore store, Room room, int seconds)
    {
        var post = Some.Post(room, At(seconds));
        await store.WriteAsync(db => db.Posts.Add(post));
        return post;
    }

    private static Task ReleaseAsync(TestStore store, Id<Post> id, Action<Post> how) => store.WriteAsync(async db =>
    {
        var post = await db.Posts.SingleAsync(one => one.Id == id);
        how(post);
        post.LeasedUntil = null;
        return 0;
    });

    private static Task LeaseAsync(TestStore store, Id<Post> id, int seconds) => store.WriteAsync(async db =>
    {
        var post = await db.Posts.SingleAsync(one => one.Id == id);
        (post.State, post.LeasedUntil, post.Fence) = (PostState.Sending, At(seconds), 1);
        return 0;
    });

    private static Task<List<Id<Post>>> ClaimAsync(TestStore store, int seconds, int limit = 64) =>
        store.WriteAsync(async db =>
        {
            var posts = await Due.ClaimPostsAsync(db, At(seconds), Lease, limit, default);
            return posts.Select(post => post.Id).ToList();
        });

    private static Task<bool> SettleAsync(TestStore store, Id<Post> post, int fence) =>
        store.WriteAsync(db => Due.SettlePostAsync(db, post, fence, default));
}
