using BenchmarkDotNet.Attributes;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Benchmarks;

/// <summary>Reading a large register on disk: 200 decisions, 2,000 lines of minutes.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Decisions = 200;
    private const int Meetings = 40;
    private const int LinesEach = 50;

    private static readonly string[] Words =
    [
        "reception", "funding", "café", "organisation", "safeguarding", "training", "volunteers", "rent", "van",
        "families", "evening", "Saturday", "budget", "insurance", "kitchen", "garden", "youth", "advice", "grant",
        "partners", "review", "policy", "data", "sharing", "agreement", "office", "phones", "lease", "board", "papers",
    ];

    private readonly Scene scene = Some.Axis;
    private string folder = "";
    private IWriter? store;

    private Viewer Viewer => Viewer.Of(scene.Organisation("our-way"));

    [GlobalSetup]
    public async Task FillAsync()
    {
        folder = Directory.CreateTempSubdirectory("partnerbot-").FullName;
        store = await StoreSetup.OpenAsync(
            new StoreOptions { ConnectionString = $"Data Source={Path.Combine(folder, "partnerbot.db")}" }, default);
        await store.WriteAsync(
            (db, _) =>
            {
                db.AddRange(scene.Partnership, scene.Organisation("our-way"), scene.Series());
                db.AddRange(Enumerable.Range(1, Decisions).Select(Made));
                db.AddRange(Enumerable.Range(1, Meetings).SelectMany(Held));
                return Task.FromResult(0);
            },
            default);
    }

    [Benchmark]
    public Task<int> One_word() => FindAsync("funding");

    [Benchmark]
    public Task<int> A_word_that_stands_in_every_row() => FindAsync("the");

    [Benchmark]
    public Task<int> Three_words_and_an_accent() => FindAsync("cafe organisation rent");

    [Benchmark]
    public Task<int> A_page_of_the_register() => store!.ReadAsync(
        async (db, ct) => (await db.RegisterPageAsync(
            scene.Partnership.Id, Viewer, RegisterPart.All, new LocalDate(2026, 3, 2), 100, 10, ct)).Total,
        default);

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await ((IAsyncDisposable)store!).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<int> FindAsync(string said) => store!.ReadAsync(
        async (db, ct) => (await db.SearchAsync(scene.Partnership.Id, Viewer, said, 0, 10, ct)).Total, default);

    private Decision Made(int number)
    {
        var kind = DecisionClass.Usual(scene.Partnership.Id, Some.Monday)[0];
        var decision = new Decision(
            Id<Decision>.New(Some.Monday), number, scene.Partnership, $"The decision about {Sentence(number, 8)}", kind,
            Id<Member>.New(Some.Monday), Some.Monday)
        {
            Reasons = $"Because of {Sentence(number * 7, 30)}",
        };
        decision.Record("", [], Some.Monday);
        return decision;
    }

    private object[] Held(int number)
    {
        var meeting = new Meeting(
            Id<Meeting>.New(Some.Monday), scene.Series(), new(new(2026, 3, 2), new(2026, 3, 9)), new(2026, 3, 2),
            Some.Monday);
        var minutes = Minutes.Start(Id<Minutes>.New(Some.Monday), meeting, WinningRule.Any, Some.Monday);
        for (var line = 0; line < LinesEach; line++)
        {
            minutes.Add(LineKind.Note, $"The talk was of {Sentence((number * 13) + line, 12)}", null, Some.Monday);
        }

        return [meeting, minutes];
    }

    // Always the same words for the same number.
    private static string Sentence(int number, int words) => string.Join(
        ' ', Enumerable.Range(0, words).Select(at => Words[((number * 31) + (at * at * 17) + at) % Words.Length]));
}
