using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Features;
using PartnerBot.Features.Partnerships;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Store;

namespace PartnerBot.Benchmarks;

/// <summary>Twelve months of the sample partnership with its 29 organisations, half of which answer. The first time in
/// a process, as somebody who asks for it once has it, and when everything is warm.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 3, iterationCount: 1)]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 3, iterationCount: 5)]
public class RehearsalBenchmarks
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private PartnershipCopy? copy;

    [GlobalSetup]
    public async Task ReadTheSampleAsync()
    {
        var writer = await StoreSetup.OpenAsync(StoreOptions.InMemory, CancellationToken.None);
        await using var closing = (IAsyncDisposable)writer;
        await FeaturesSetup.ImportInto(writer)
            .ImportAsync(Samples.First.Yaml, ImportMode.Apply, Start, CancellationToken.None);
        copy = await writer.ReadAsync(
            async (db, ct) => await PartnershipCopy.TakeAsync(db, (await db.Partnerships.SingleAsync(ct)).Id, ct),
            CancellationToken.None);
    }

    [Benchmark]
    public async Task<int> Twelve_months()
    {
        var plan = RehearsalPlan.For(Start, Period.FromMonths(12), copy!.Partnership.Zone, Answering.Half);
        return (await Rehearsals.RunAsync(copy, plan, CancellationToken.None)).Messages.Length;
    }
}
