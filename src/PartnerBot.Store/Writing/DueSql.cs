namespace PartnerBot.Store.Writing;

/// <summary>The statements behind <see cref="DueWork"/>; {0} is now, {1} how many, {2} the end of a lease.</summary>
internal static class DueSql
{
    public const string DueReminders =
        "SELECT * FROM reminders AS due WHERE state = 'Owed' AND due_at <= {0} ORDER BY due_at, id LIMIT {1}";

    public const string SoonestPost = RoomByRoom + """

        SELECT 'posts' AS what, soonest.at AS at FROM (
          SELECT CASE due.state WHEN 'Owed' THEN due.not_before ELSE due.leased_until END AS at
        """ + NextThere + """
          ORDER BY 1 LIMIT 1) AS soonest
        """;

    public const string SoonestReminder = """

        UNION ALL SELECT 'reminders', at FROM (
          SELECT due_at AS at FROM reminders WHERE state = 'Owed' ORDER BY due_at LIMIT 1) AS soonest
        """;

    // Steps from room to room and takes one post of each, so that a room with a thousand posts costs as much as any
    // other.
    private const string RoomByRoom = """
        WITH RECURSIVE waiting (room_id) AS (
          SELECT room_id FROM (SELECT room_id FROM posts WHERE state <> 'Dead' ORDER BY room_id LIMIT 1) AS lowest
          UNION ALL
          SELECT (
            SELECT higher.room_id FROM posts AS higher
            WHERE higher.state <> 'Dead' AND higher.room_id > waiting.room_id ORDER BY higher.room_id LIMIT 1)
          FROM waiting WHERE waiting.room_id IS NOT NULL)
        """;

    private const string NextThere = """
         FROM waiting JOIN posts AS due ON due.id = COALESCE(
          (SELECT sent.id FROM posts AS sent
           WHERE sent.room_id = waiting.room_id AND sent.state = 'Sending'
           ORDER BY sent.leased_until LIMIT 1),
          (SELECT owed.id FROM posts AS owed
           WHERE owed.room_id = waiting.room_id AND owed.state <> 'Dead' ORDER BY owed.id LIMIT 1))
        """;

    /// <summary>Takes posts and hands them out as they are then, in one statement.</summary>
    public static string ClaimPosts(PartnerBotDb db) => RoomByRoom + ", taken (id) AS (SELECT due.id" + NextThere
        + Claiming(db, """
         WHERE (due.state = 'Owed' AND due.not_before <= {0}) OR (due.state <> 'Owed' AND due.leased_until <= {0})
        ORDER BY due.id LIMIT {1}
        """) + """
        )
        UPDATE posts SET state = 'Sending', leased_until = {2}, fence = fence + 1, attempts = attempts + 1,
          version = version + 1
        WHERE id IN (SELECT id FROM taken) RETURNING *
        """;

    /// <summary>The things in a table that must be looked at.</summary>
    public static string DueIn(string table) =>
        $"SELECT * FROM {table} AS due WHERE looks_at <= {{0}} ORDER BY looks_at, id LIMIT {{1}}";

    /// <summary>To be added to <see cref="SoonestPost"/>.</summary>
    public static string SoonestIn(string table) => $"""

        UNION ALL SELECT '{table}', at FROM (
          SELECT looks_at AS at FROM {table} WHERE looks_at IS NOT NULL ORDER BY looks_at LIMIT 1) AS soonest
        """;

    /// <summary>Leaves to another host the rows that it is just taking. SQLite has one writer, which never meets
    /// another.</summary>
    public static string Claiming(PartnerBotDb db, string sql) =>
        db is PostgresDb ? sql + " FOR UPDATE OF due SKIP LOCKED" : sql;
}
