using NodaTime;
using PartnerBot.Features;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Store;

namespace PartnerBot.Host.Commands;

/// <summary>"import FILE [--preview]": makes a partnership what a file says of it. Ends with 0 when it did (or
/// would), with 1 when the file has
/// a mistake and nothing was changed, with 2 when it was called wrongly.</summary>
internal static class ImportCommand
{
    /// <summary>How it is called.</summary>
    public const string Form = "import FILE.yaml [--preview]";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (Options.Read(args, ["--preview"], []) is not { } options)
        {
            await error.WriteLineAsync(CommandLine.UsageOf(Form));
            return CommandLine.Misused;
        }

        if (await CommandLine.ReadFileAsync(options.File) is not { } yaml)
        {
            await error.WriteLineAsync($"There is no file {options.File}.");
            return CommandLine.Misused;
        }

        return await ImportAsync(yaml, options, output, error);
    }

    private static async Task<int> ImportAsync(string yaml, Options options, TextWriter output, TextWriter error)
    {
        const string Outcome = "Nothing was read in";
        var mode = options.Has("--preview") ? ImportMode.Preview : ImportMode.Apply;
        var store = CommandLine.ReadStore();
        var writer = StoreTrouble.Open(store, Outcome, () => StoreSetup.Open(store));
        await using var closing = (IAsyncDisposable)writer;
        var sound = false;
        await StoreTrouble.InOneLineAsync(store, Outcome, async () =>
        {
            await writer.MigrateAsync(CancellationToken.None);
            var result = await FeaturesSetup.ImportInto(writer).ImportAsync(
                yaml, mode, SystemClock.Instance.GetCurrentInstant(), CancellationToken.None);
            sound = result.IsSound;
            await (sound ? output : error).WriteLineAsync($"{options.File}: {result.InWords()}");
        });
        return sound ? 0 : 1;
    }
}
