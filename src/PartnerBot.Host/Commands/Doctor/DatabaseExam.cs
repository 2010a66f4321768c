using System.Data.Common;
using PartnerBot.Store;

namespace PartnerBot.Host.Commands.Doctor;

/// <summary>Looks whether the database opens, can be written to and has the tables of this version.</summary>
internal static class DatabaseExam
{
    private const string What = "database";

    public static async Task<Finding> LookAsync(StoreOptions store, CancellationToken ct)
    {
        // Looking must not make one.
        if (store.Provider == StoreProvider.Sqlite && StoreTrouble.FileOf(store) is { Length: > 0 } file
            && !File.Exists(file))
        {
            return LookAtFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }

        try
        {
            var writer = StoreSetup.Open(store);
            await using var closing = (IAsyncDisposable)writer;
            return await LookAsync(writer, ct);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or ArgumentException)
        {
            return Finding.Fault(What, StoreTrouble.InWords(store));
        }
    }

    private static Finding LookAtFolder(string folder)
    {
        try
        {
            File.Create(Path.Combine(folder, ".tried"), 1, FileOptions.DeleteOnClose).Dispose();
            return Finding.Ok(What, $"there is none yet; the first start makes it in {folder}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Finding.Fault(What, $"there is none yet, and none can be made in {folder}. Is the folder there, "
                + "may this user write to it, and is the disk full?");
        }
    }

    private static async Task<Finding> LookAsync(IWriter writer, CancellationToken ct)
    {
        if (await writer.HasNewerTablesAsync(ct))
        {
            return Finding.Fault(What, StoreTrouble.NewerTables);
        }

        var pending = await writer.PendingAsync(ct);
        await writer.TryWritingAsync(ct);
        return pending.Count == 0
            ? Finding.Ok(What, "opens, can be written to, and its tables are current")
            : Finding.Attention(What, $"{pending.Count} changes of its tables are to be made. The next start makes "
                + "them; take a backup first.");
    }
}
