using System.Data.Common;
using PartnerBot.Store;

namespace PartnerBot.Host.Commands;

/// <summary>"backup FILE": copies the SQLite database while the bot goes on. Ends with 0 when it did, with 1 when it
/// could not, with 2 when it was called wrongly.</summary>
internal static class BackupCommand
{
    /// <summary>How it is called.</summary>
    public const string Form = "backup FILE.db";

    public static async Task<int> RunAsync(
        string[] args, StoreOptions store, TextWriter output, TextWriter error)
    {
        if (Options.Read(args, [], []) is not { } options)
        {
            await error.WriteLineAsync(CommandLine.UsageOf(Form));
            return CommandLine.Misused;
        }

        if (store.Provider != StoreProvider.Sqlite)
        {
            await error.WriteLineAsync("This copies a SQLite database. For PostgreSQL use pg_dump.");
            return 1;
        }

        return await BackUpAsync(store, CommandLine.WhereCalled(options.File), output, error);
    }

    private static async Task<int> BackUpAsync(
        StoreOptions store, string path, TextWriter output, TextWriter error)
    {
        try
        {
            await StoreBackup.BackUpAsync(store.ConnectionString, path, CancellationToken.None);
        }
        catch (DbException problem)
        {
            await error.WriteLineAsync($"There is no backup: {problem.Message}");
            return 1;
        }

        await output.WriteLineAsync($"Wrote {path}. Keep it where only those may read who run the bot.");
        return 0;
    }
}
