using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Testing;

namespace PartnerBot.Benchmarks;

/// <summary>Reading what people type, against all phrases that there are.</summary>
[MemoryDiagnoser]
public class GrammarBenchmarks
{
    private PhraseBook book = new([]);

    [GlobalSetup]
    public async Task ReadBookAsync()
    {
        using var talk = await Talk.WithAsync();
        var features = talk.Get<RouteBook>().Features;
        book = new PhraseBook(features.SelectMany(feature => feature.Routes).Select(route => route.Phrase));
    }

    [Benchmark(Baseline = true)]
    public Understanding An_answer() => Read("poll answer 7 1 yes 2 no 3 if need be");

    [Benchmark]
    public Understanding A_command_with_options() =>
        Read("member add Ann Lee to Our Way as deputy email ann@axis.example");

    [Benchmark]
    public Understanding A_slip() => Read("meting lsit");

    private Understanding Read(string said) => book.Read(said, [], ImmutableDictionary<string, string>.Empty);
}
