using Microsoft.Data.Sqlite;

namespace PartnerBot.Store.Tests;

/// <summary>Whoever asks whether the database can be written to is told by a write.</summary>
public sealed class StoreLookTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerbot-look-");

    private string Address => $"Data Source={Path.Combine(folder.FullName, "partnerbot.db")};Pooling=False";

    [Fact]
    public async Task Trying_to_write_writes()
    {
        var writer = await StoreSetup.OpenAsync(
            new StoreOptions { ConnectionString = Address }, CancellationToken.None);
        await using var closing = (IAsyncDisposable)writer;
        using var beside = new SqliteConnection(Address);
        beside.Open();
        var before = VersionSeenBy(beside);

        await writer.TryWritingAsync(CancellationToken.None);

        Assert.NotEqual(before, VersionSeenBy(beside));
    }

    public void Dispose() => folder.Delete(recursive: true);

    // It changes when somebody else has committed something.
    private static long VersionSeenBy(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }
}
