using Microsoft.EntityFrameworkCore;
using PartnerBot.Features;
using PartnerBot.Features.Partnerships;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Host.Commands;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Host.Tests.Commands;

/// <summary>"backup": what was kept is there again after the file was put in the database's place.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerbot-backup-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task A_backup_of_a_running_bot_can_be_put_in_the_place_of_a_database_that_is_lost()
    {
        var (live, copy) = (Options("live.db"), Path.Combine(folder.FullName, "copy.db"));
        var running = await StoreSetup.OpenAsync(live, CancellationToken.None);
        await FeaturesSetup.ImportInto(running).ImportAsync(
            Samples.First.Yaml, ImportMode.Apply, Some.Monday, CancellationToken.None);

        Assert.Equal(0, await BackupCommand.RunAsync([copy], live, output, error));
        await ((IAsyncDisposable)running).DisposeAsync();
        foreach (var file in folder.GetFiles("live.db*"))
        {
            file.Delete();
        }

        File.Move(copy, Path.Combine(folder.FullName, "live.db"));
        var restored = await StoreSetup.OpenAsync(live, CancellationToken.None);
        await using var closing = (IAsyncDisposable)restored;
        Assert.True(await restored.ReadAsync((db, ct) => db.People.AnyAsync(ct), CancellationToken.None));
        Assert.Empty(await restored.PendingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task There_is_no_backup_of_what_is_not_there_and_none_over_another()
    {
        var path = Path.Combine(folder.FullName, "copy.db");
        Assert.Equal(1, await BackupCommand.RunAsync([path], Options("none.db"), output, error));
        Assert.Contains("There is no backup", error.ToString(), StringComparison.Ordinal);

        await using var running =
            (IAsyncDisposable)await StoreSetup.OpenAsync(Options("live.db"), CancellationToken.None);
        await File.WriteAllTextAsync(path, "mine");
        Assert.Equal(1, await BackupCommand.RunAsync([path], Options("live.db"), output, error));
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private StoreOptions Options(string name) =>
        new() { ConnectionString = $"Data Source={Path.Combine(folder.FullName, name)}" };
}
