using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store.Columns;
using PartnerBot.Store.Writing;

namespace PartnerBot.Store;

/// <summary>What is due, and who does it: every row is handed to one asker, however many hosts ask at once.</summary>
/// <remarks>Each method is called inside a work of <see cref="IWriter"/> and belongs to its transaction.</remarks>
public sealed class DueWork
{
    private FirstDue? firstDue;

    /// <summary>True for the first who asks with this key; the key is kept until
    /// <see cref="ForgetSeenAsync"/>.</summary>
    public async Task<bool> FirstTimeAsync(PartnerBotDb db, string key, Instant now, CancellationToken ct)
    {
        const string sql = "INSERT INTO seen (key, at) VALUES ({0}, {1}) ON CONFLICT DO NOTHING";
        return await db.Database.ExecuteSqlRawAsync(sql, [key, Stored(db, now)], ct) == 1;
    }

    /// <summary>True for the first who asks with this key since <paramref name="since"/>.</summary>
    public async Task<bool> FirstTimeSinceAsync(
        PartnerBotDb db, string key, Instant now, Instant since, CancellationToken ct)
    {
        const string sql = "INSERT INTO seen (key, at) VALUES ({0}, {1}) "
            + "ON CONFLICT (key) DO UPDATE SET at = excluded.at WHERE seen.at < {2}";
        return await db.Database.ExecuteSqlRawAsync(sql, [key, Stored(db, now), Stored(db, since)], ct) == 1;
    }

    /// <summary>Forgets the keys that were heard before an instant; how many.</summary>
    public Task<int> ForgetSeenAsync(PartnerBotDb db, Instant before, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync("DELETE FROM seen WHERE at < {0}", [Stored(db, before)], ct);

    /// <summary>The reminders that are owed and due, longest due first. Whoever takes them settles or puts them off in
    /// the same work.</summary>
    public async Task<IReadOnlyList<Reminder>> ClaimDueRemindersAsync(
        PartnerBotDb db, Instant now, int limit, CancellationToken ct)
    {
        var sql = DueSql.Claiming(db, DueSql.DueReminders);
        return await db.Reminders.FromSqlRaw(sql, Stored(db, now), limit).ToListAsync(ct);
    }

    /// <summary>The things of one kind that must be looked at by now, longest waiting first. Whoever takes them gives
    /// each another time to be looked at, or none, in the same work.</summary>
    public async Task<IReadOnlyList<T>> ClaimDueAsync<T>(
        PartnerBotDb db, Instant now, int limit, CancellationToken ct)
        where T : class, IRolls
    {
        var sql = DueSql.Claiming(db, DueSql.DueIn(TableOf(db.Model.FindEntityType(typeof(T))!)));
        return await db.Set<T>().FromSqlRaw(sql, Stored(db, now), limit).ToListAsync(ct);
    }

    /// <summary>Hands out posts to send, for each room at most the one that comes next there: while it is on its way,
    /// or waits for another try, the room's later ones wait behind it. One that was given up blocks nobody.</summary>
    /// <remarks>The claim ends after <paramref name="leaseLength"/>; then the post is handed out again, to whoever
    /// asks. Settle it with its <see cref="Post.Fence"/>.</remarks>
    public async Task<IReadOnlyList<Post>> ClaimPostsAsync(
        PartnerBotDb db, Instant now, Duration leaseLength, int limit, CancellationToken ct)
    {
        var claimed = await db.Posts
            .FromSqlRaw(DueSql.ClaimPosts(db), Stored(db, now), limit, Stored(db, now + leaseLength))
            .AsNoTracking().ToListAsync(ct);
        return [.. claimed.OrderBy(post => post.Id)];
    }

    /// <summary>It was said: the row goes. False when somebody else holds it now, or it is gone.</summary>
    /// <param name="db">A work of its own, not the one that wrote or claimed the post.</param>
    /// <param name="id">The post.</param>
    /// <param name="fence">What its fence was when it was claimed.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<bool> SettlePostAsync(PartnerBotDb db, Id<Post> id, int fence, CancellationToken ct)
    {
        const string sql = "DELETE FROM posts WHERE id = {0} AND fence = {1}";
        return await db.Database.ExecuteSqlRawAsync(sql, [Stored(db, id), fence], ct) == 1;
    }

    /// <summary>When a host starts: whatever is on its way belongs to a process that is dead, and is owed again at
    /// once. Where there may be other hosts, it may be theirs, and only the end of the lease tells.</summary>
    public async Task<int> ReleaseOwnAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        if (db is PostgresDb)
        {
            return 0;
        }

        var posts = await db.Posts.Where(post => post.State == PostState.Sending).ToListAsync(ct);
        foreach (var post in posts)
        {
            (post.State, post.LeasedUntil, post.NotBefore) = (PostState.Owed, null, now);
        }

        return posts.Count;
    }

    /// <summary>Of everything that waits, when the first of each kind has to be seen to; in the past when it is due
    /// already. One query, a look into an index for each kind, however much waits.</summary>
    /// <returns>By <see cref="Post"/>, <see cref="Reminder"/> and each kind that <see cref="IRolls"/>; not there when
    /// nothing of the kind waits.</returns>
    public async Task<IReadOnlyDictionary<Type, Instant>> FirstDueAsync(PartnerBotDb db, CancellationToken ct)
    {
        var kinds = firstDue ??= FirstDue.Of(db.Model);
        var found = await db.Set<DueRow>().FromSqlRaw(kinds.Sql).ToListAsync(ct);
        return found.ToDictionary(row => kinds.Tables[row.What], row => row.At);
    }

    private static string TableOf(IReadOnlyEntityType type) => type.GetTableName()!;

    private static object Stored(PartnerBotDb db, Instant instant) =>
        db is PostgresDb ? InstantRange.ToStamp(instant) : InstantRange.Write(instant);

    private static object Stored(PartnerBotDb db, Id<Post> id) => db is PostgresDb ? id.Value : id.ToString();
}
