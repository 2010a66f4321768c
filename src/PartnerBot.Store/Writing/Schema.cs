using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Store.Writing;

/// <summary>Tells cheaply whether a file has the tables of this version: setting Entity Framework's migrations in
/// motion to find that there is nothing to do takes half a second of every start.</summary>
internal static class Schema
{
    private static readonly string Newest = typeof(SqliteDb).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteDb))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .Max(StringComparer.Ordinal)!;

    public static bool IsCurrent(SqliteConnection connection) =>
        HasHistory(connection)
        && Count(connection, "SELECT COUNT(*) FROM __EFMigrationsHistory WHERE MigrationId = $it", Newest) > 0;

    /// <summary>True when a newer version has been at it. Migrations are named by the moment in which they were
    /// made.</summary>
    public static bool IsNewer(SqliteConnection connection) =>
        HasHistory(connection)
        && Count(connection, "SELECT COUNT(*) FROM __EFMigrationsHistory WHERE MigrationId > $it", Newest) > 0;

    private static bool HasHistory(SqliteConnection connection) =>
        Count(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = $it", "__EFMigrationsHistory") > 0;

    private static long Count(SqliteConnection connection, string sql, string what)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$it", what);
        return (long)command.ExecuteScalar()!;
    }
}
