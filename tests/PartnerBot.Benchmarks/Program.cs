using BenchmarkDotNet.Running;
using PartnerBot.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(GrammarBenchmarks).Assembly).Run(args);
