using System.Data.Common;
using PartnerBot.Store;

namespace PartnerBot.Host.Commands.Doctor;

/// <summary>Looks whether the database opens, can be written to and has the tables of this version.</summary>
internal static class DatabaseExam
{
    private const string What = "database";

    public static async Task<Finding> LookAsync(string folder, StoreOptions store, CancellationToken ct)
    {
        // Looking must not make one.
        if (store.Provider == StoreProvider.Sqlite && !File.Exists(FileOf(store)))
        {
            return Finding.Ok(What, $"there is none yet; the first start makes it in {folder}");
        }

        try
        {
            var writer = StoreSetup.Open(store);
            await using var closing = (IAsyncDisposable)writer;
            return await LookAsync(writer, ct);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or ArgumentException)
        {
            return Finding.Fault(What, store.Provider == StoreProvider.Sqlite
                ? $"{FileOf(store)} cannot be opened or written to. Is it a database of PartnerBot, may this user "
                    + "write to the file and its folder, and is the disk full? A backup can be put in its place."
                : "the PostgreSQL server cannot be reached or does not let us in. Check "
                    + "PARTNERBOT__STORE__CONNECTIONSTRING: host, database, user and password.");
        }
    }

    private static async Task<Finding> LookAsync(IWriter writer, CancellationToken ct)
    {
        var pending = await writer.PendingAsync(ct);
        await writer.TryWritingAsync(ct);
        return pending.Count == 0
            ? Finding.Ok(What, "opens, can be written to, and its tables are current")
            : Finding.Attention(What, $"{pending.Count} changes of its tables are to be made. The next start makes "
                + "them; take a backup first.");
    }

    private static string FileOf(StoreOptions store) =>
        new DbConnectionStringBuilder { ConnectionString = store.ConnectionString }
            .TryGetValue("Data Source", out var file) ? file.ToString()! : "";
}
