namespace PartnerBot.Store.Writing;

/// <summary>The statements behind <see cref="DueWork"/>; {0} is now, {1} how many.</summary>
internal static class DueSql
{
    public const string DueReminders =
        "SELECT * FROM reminders AS due WHERE state = 'Owed' AND due_at <= {0} ORDER BY due_at, id LIMIT {1}";

    public const string DueSeries =
        "SELECT * FROM series AS due WHERE looks_at <= {0} ORDER BY looks_at, id LIMIT {1}";

    public const string DuePosts = NextOfEachRoom + """
         WHERE (due.state = 'Owed' AND due.not_before <= {0}) OR (due.state = 'Sending' AND due.leased_until <= {0})
        ORDER BY due.id LIMIT {1}
        """;

    public const string SoonestPost = NextOfEachRoom + """
         ORDER BY CASE due.state WHEN 'Sending' THEN due.leased_until ELSE due.not_before END LIMIT 1
        """;

    // Steps from room to room and takes one post of each, so that a room with a thousand posts costs as much as any
    // other.
    private const string NextOfEachRoom = """
        WITH RECURSIVE waiting (room_id) AS (
          SELECT room_id FROM (SELECT room_id FROM posts WHERE state <> 'Dead' ORDER BY room_id LIMIT 1) AS lowest
          UNION ALL
          SELECT (
            SELECT higher.room_id FROM posts AS higher
            WHERE higher.state <> 'Dead' AND higher.room_id > waiting.room_id ORDER BY higher.room_id LIMIT 1)
          FROM waiting WHERE waiting.room_id IS NOT NULL)
        SELECT due.* FROM waiting JOIN posts AS due ON due.id = COALESCE(
          (SELECT sent.id FROM posts AS sent
           WHERE sent.room_id = waiting.room_id AND sent.state = 'Sending'
           ORDER BY sent.leased_until LIMIT 1),
          (SELECT owed.id FROM posts AS owed
           WHERE owed.room_id = waiting.room_id AND owed.state <> 'Dead' ORDER BY owed.id LIMIT 1))
        """;

    /// <summary>Leaves to another host the rows that it is just taking. SQLite has one writer, which never meets
    /// another.</summary>
    public static string Claiming(PartnerBotDb db, string sql) =>
        db is PostgresDb ? sql + " FOR UPDATE OF due SKIP LOCKED" : sql;
}
