using Microsoft.Data.Sqlite;

namespace PartnerBot.Store;

/// <summary>Copies a SQLite database while the bot goes on, as it is at one moment.</summary>
public static class StoreBackup
{
    /// <summary>Writes a whole database of its own, without the space of what was deleted. To restore it, stop the bot
    /// and put the file in the place of the database, without the files beside it that end in -wal and -shm.</summary>
    /// <param name="connectionString">The database's; it is only read.</param>
    /// <param name="path">Must not be there yet.</param>
    /// <exception cref="SqliteException">There is no database, or the file cannot be written.</exception>
    public static async Task BackUpAsync(string connectionString, string path, CancellationToken ct)
    {
        var source = new SqliteConnectionStringBuilder(connectionString)
        {
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        await using var connection = new SqliteConnection(source.ToString());
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        await command.ExecuteNonQueryAsync(ct);
    }
}
