using Npgsql;
using PartnerBot.Domain;
using PartnerBot.Store;

namespace PartnerBot.Testing;

/// <summary>A PostgreSQL server that somebody offers to the tests.</summary>
public static class PostgresPlace
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("PARTNERBOT_TEST_POSTGRES");

    public static bool IsThere => !string.IsNullOrEmpty(Address);

    /// <summary>A database of its own, left to whoever runs the server to throw away.</summary>
    public static async Task<StoreOptions> FreshAsync()
    {
        var name = $"partnerbot_{Id<StoreOptions>.New(NodaTime.SystemClock.Instance.GetCurrentInstant())}";
        await using (var connection = new NpgsqlConnection(Address))
        {
            await connection.OpenAsync();
            await using var create = connection.CreateCommand();
            create.CommandText = $"CREATE DATABASE {name}";
            await create.ExecuteNonQueryAsync();
        }

        var fresh = new NpgsqlConnectionStringBuilder(Address) { Database = name, IncludeErrorDetail = true };
        return new StoreOptions { Provider = StoreProvider.Postgres, ConnectionString = fresh.ToString() };
    }
}
