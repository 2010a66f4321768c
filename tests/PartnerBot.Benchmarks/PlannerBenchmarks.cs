using BenchmarkDotNet.Attributes;
using PartnerBot.Features.Reminders;
using PartnerBot.Testing;

namespace PartnerBot.Benchmarks;

/// <summary>The planner's tick when nothing is due, for one and for many partnerships: one query, whatever their
/// number.</summary>
[MemoryDiagnoser]
public class PlannerBenchmarks
{
    private Talk? talk;

    [Params(1, 100, 10_000)]
    public int Partnerships { get; set; }

    // Waited for here: run in one process, a benchmark does not wait for what its setup began.
    [GlobalSetup]
    public void PlanAll() => PlanAllAsync().GetAwaiter().GetResult();

    private async Task PlanAllAsync()
    {
        var scenes = Enumerable.Range(0, Partnerships).Select(number => new Scene($"p{number}", $"Partnership {number}")
            .WithOrganisation("lead", "Lead", Domain.Partnerships.Tier.Lead)
            .WithSeries("core", "Core meeting", "P4W/P6W", "Tue-Thu 10:00", new NodaTime.LocalDate(2026, 2, 28)));
        talk = await Talk.WithAsync([.. scenes]);
        await talk.TickAsync();
    }

    [Benchmark]
    public Task Nothing_is_due() => talk!.Get<Ticks>().RollForwardAsync(CancellationToken.None);

    [GlobalCleanup]
    public void Stop() => talk?.Dispose();
}
