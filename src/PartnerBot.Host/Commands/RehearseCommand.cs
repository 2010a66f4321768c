using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using PartnerBot.Features;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Store;

namespace PartnerBot.Host.Commands;

/// <summary>"rehearse FILE --from DATE --months 12": lists every message that the partnership in a file would be
/// sent. Touches neither the
/// database nor a channel.</summary>
internal static class RehearseCommand
{
    /// <summary>How it is called.</summary>
    public const string Form = "rehearse FILE.yaml --from 2026-03-02 --months 12 "
        + "[--answers none|half|all] [--format text|json|csv]";

    private const int MostMonths = 36;

    // Names of things begin with the time in which they were made, from 1970 on.
    private const int FirstYear = 2000;
    private const int LastYear = 2199;
    private static readonly LocalTime Morning = new(9, 0);

    private static readonly Dictionary<string, Func<Rehearsed, string>> Formats = new()
    {
        ["text"] = RehearsalFormat.Text,
        ["json"] = RehearsalFormat.Json,
        ["csv"] = RehearsalFormat.Csv,
    };

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (Options.Read(args, [], ["--from", "--months", "--answers", "--format"]) is not { } options
            || Read(options) is not { } asked
            || !Formats.TryGetValue(options["--format"] ?? "text", out var format))
        {
            await error.WriteLineAsync(CommandLine.UsageOf(Form));
            return CommandLine.Misused;
        }

        if (await CommandLine.ReadFileAsync(options.File) is not { } yaml)
        {
            await error.WriteLineAsync($"There is no file {options.File}.");
            return CommandLine.Misused;
        }

        var (rehearsed, problem) = await RehearseAsync(yaml, asked);
        await (rehearsed is null
            ? error.WriteLineAsync(problem)
            : output.WriteLineAsync(format(rehearsed).TrimEnd()));
        return rehearsed is null ? 1 : 0;
    }

    private static Asked? Read(Options options) =>
        LocalDatePattern.Iso.Parse(options["--from"] ?? "") is { Success: true, Value: var from }
        && from.Year is >= FirstYear and <= LastYear
        && int.TryParse(options["--months"] ?? "12", NumberStyles.None, CultureInfo.InvariantCulture, out var months)
        && months is >= 1 and <= MostMonths
        && Rehearse.ReadAnswering(options["--answers"] ?? "") is { } answering
            ? new Asked(from, Period.FromMonths(months), answering)
            : null;

    private static async Task<(Rehearsed? Rehearsed, string Problem)> RehearseAsync(string yaml, Asked asked)
    {
        var ct = CancellationToken.None;
        var writer = await StoreSetup.OpenAsync(StoreOptions.InMemory, ct);
        await using var closing = (IAsyncDisposable)writer;
        var begin = (asked.From + Morning).InZoneLeniently(HostSettings.Zone).ToInstant();
        var result = await FeaturesSetup.ImportInto(writer).ImportAsync(yaml, ImportMode.Apply, begin, ct);
        if (!result.IsSound)
        {
            return (null, result.InWords());
        }

        var copy = await writer.ReadAsync(TakeOnlyAsync, ct);
        var zone = copy.Partnership.Zone;
        var start = (asked.From + Morning).InZoneLeniently(zone).ToInstant();
        return (await Rehearsals.RunAsync(copy, RehearsalPlan.For(start, asked.Length, zone, asked.Answering), ct), "");
    }

    private static async Task<PartnershipCopy> TakeOnlyAsync(PartnerBotDb db, CancellationToken ct) =>
        await PartnershipCopy.TakeAsync(db, (await db.Partnerships.SingleAsync(ct)).Id, ct);

    private sealed record Asked(LocalDate From, Period Length, Answering Answering);
}
