using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Privacy;

/// <summary>All that stands in the database, whatever the program thinks of it: every table that the database knows,
/// the inner ones of SQLite's search index among them.</summary>
internal static class Kept
{
    // Not changes of anything: what was heard, said and is on its way, and when somebody was last seen.
    private static readonly string[] Passing = ["seen", "posts", "card_copies", "rooms", "handles", "changes"];

    public static Task<string> AllOfAsync(Talk talk) => talk.LookAsync(async db =>
    {
        var text = new StringBuilder();
        foreach (var table in await TablesOfAsync(db))
        {
            text.Append(await RowsOfAsync(db, table));
        }

        return text.ToString();
    });

    /// <summary>What somebody could have changed.</summary>
    public static Task<string> ContentOfAsync(Talk talk) => talk.LookAsync(async db =>
    {
        var text = new StringBuilder();
        foreach (var table in (await TablesOfAsync(db)).Except(Passing).Where(name => !name.StartsWith("search_")))
        {
            text.Append(await RowsOfAsync(db, table));
        }

        return text.ToString();
    });

    private static Task<List<string>> TablesOfAsync(DbContext db) => db.Database
        .SqlQueryRaw<string>(db is PostgresDb
            ? "SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"
            : "SELECT name AS Value FROM sqlite_master WHERE type = 'table' ORDER BY name")
        .ToListAsync();

    private static async Task<string> RowsOfAsync(DbContext db, string table)
    {
        var text = new StringBuilder($"\n{table}\n");
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                text.Append(InWords(reader[i])).Append('|');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string? InWords(object value) => value switch
    {
        byte[] bytes => Encoding.Latin1.GetString(bytes),
        Guid id => id.ToString("N"),
        _ => value.ToString(),
    };
}
