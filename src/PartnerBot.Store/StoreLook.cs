using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Store;

/// <summary>How the database is.</summary>
public static class StoreLook
{
    /// <summary>The changes to its tables that this version needs and that it does not have; empty when it is current.
    /// </summary>
    public static Task<List<string>> PendingAsync(this IWriter writer, CancellationToken ct) => writer.ReadAsync(
        async (db, token) => (await db.Database.GetPendingMigrationsAsync(token)).ToList(), ct);

    /// <summary>True when a newer version has been at it.</summary>
    public static Task<bool> HasNewerTablesAsync(this IWriter writer, CancellationToken ct) => writer.ReadAsync(
        (db, token) => db.HasNewerTablesAsync(token), ct);

    internal static async Task<bool> HasNewerTablesAsync(this PartnerBotDb db, CancellationToken ct) =>
        (await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()).Any();

    /// <summary>Writes what changes nothing, and commits it; throws what the database throws when it
    /// cannot.</summary>
    /// <remarks>A transaction that is only begun goes well on a disk that is full or may only be read.</remarks>
    public static Task<int> TryWritingAsync(this IWriter writer, CancellationToken ct) => writer.WriteAsync(
        async (db, token) => db.Database.IsSqlite()
            ? await db.Database.ExecuteSqlAsync($"PRAGMA user_version = 0", token)
            : 0,
        ct);
}
