using System.Data.Common;
using PartnerBot.Store;

namespace PartnerBot.Host;

/// <summary>What keeps the database from being used, in the words of whoever runs the bot; never with a
/// secret.</summary>
internal static class StoreTrouble
{
    public const string NewerTables = "the database was used by a newer version of PartnerBot. Start that version, or "
        + "put back the backup that was made before the upgrade.";

    /// <exception cref="CannotStart">The database cannot be opened, or fails at the work.</exception>
    /// <param name="outcome">What came of it: "PartnerBot does not start".</param>
    public static async Task InOneLineAsync(StoreOptions store, string outcome, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NewerTablesException)
        {
            throw new CannotStart($"{outcome}: {NewerTables}");
        }
        catch (DbException)
        {
            throw new CannotStart($"{outcome}: {InWords(store)}");
        }
    }

    /// <summary>Opens it as it is: what it is told may make no sense.</summary>
    /// <exception cref="CannotStart">It cannot be opened.</exception>
    public static IWriter Open(StoreOptions store, string outcome, Func<IWriter> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is DbException or ArgumentException)
        {
            throw new CannotStart($"{outcome}: {InWords(store)}");
        }
    }

    public static string InWords(StoreOptions store) => store.Provider == StoreProvider.Sqlite
        ? $"{NameOf(store)} cannot be opened or written to. Is it a database of PartnerBot, may this user write to "
            + "the file and its folder, and is the disk full? A backup can be put in its place."
        : "the PostgreSQL server cannot be reached or does not let us in. Check "
            + "PARTNERBOT__STORE__CONNECTIONSTRING: host, database, user and password.";

    /// <returns>Empty where the connection string names none, or is none.</returns>
    public static string FileOf(StoreOptions store)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = store.ConnectionString }
                .TryGetValue("Data Source", out var file) ? file.ToString()! : "";
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    private static string NameOf(StoreOptions store) =>
        FileOf(store) is { Length: > 0 } file ? file : "what PARTNERBOT__STORE__CONNECTIONSTRING names";
}
