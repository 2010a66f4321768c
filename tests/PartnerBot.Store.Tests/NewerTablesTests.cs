using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Store.Tests;

/// <summary>Somebody goes back to an older version and leaves the newer one's database in its place.</summary>
public sealed class NewerTablesTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Tables_of_a_newer_version_are_left_alone(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        Assert.False(await store.Writer.HasNewerTablesAsync(CancellationToken.None));

        await store.WriteAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0.0')"));

        Assert.True(await store.Writer.HasNewerTablesAsync(CancellationToken.None));
        await Assert.ThrowsAsync<NewerTablesException>(() => store.Writer.MigrateAsync(CancellationToken.None));
    }
}
