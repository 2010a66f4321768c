using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using PartnerBot.Features.Turns;

namespace PartnerBot.Host.Tests.Operating;

/// <summary>Nothing that people wrote, and nobody's name or address, comes into the log, the metrics or the traces.
/// </summary>
public sealed class QuietLogTests
{
    private const string Maya = "maya.thornton@axis.example";

    private static readonly string[] Said =
    [
        "status", "turquoise", "decision propose Buy a turquoise van because turquoise suits us",
        "vote 1 for because turquoise", "agenda add Turquoise paint note turquoise", "note turquoise",
        "action add Paint it turquoise by Fri 27 March 2099 for me", "member add Turquoise Turner to kdyt",
        "member rename Ann Lee to Turquoise", "decision search turquoise", "meeting purpose core is Turquoise things",
        "privacy export Ann Lee", "poll answer 1 1 turquoise", "blackout add turquoise because turquoise",
    ];

    // Words of the scene that are nowhere else.
    private static readonly string[] Private = ["turquoise", "maya", "thornton", "ann lee", "axis.example"];

    [Fact]
    public async Task The_log_of_a_whole_scene_has_events_and_ids_and_no_words()
    {
        await using var host = new RunningHost();
        host.CreateClient();
        await SpeakAsync(host);

        var log = host.Lines.All;
        Assert.Contains("decision propose", log, StringComparison.Ordinal);
        Assert.All(Private, word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Metrics_and_traces_have_names_of_phrases_and_no_words()
    {
        var told = new ConcurrentQueue<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Measures.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            told.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        meters.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Measures.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => told.Enqueue($"{activity.OperationName} {string.Join(' ', activity.Tags)}"),
        };
        ActivitySource.AddActivityListener(traces);
        await using var host = new RunningHost();
        host.CreateClient();
        await SpeakAsync(host);

        var all = string.Join('\n', told);
        Assert.Contains("partnerbot.turn.duration", all, StringComparison.Ordinal);
        Assert.Contains("decision propose", all, StringComparison.Ordinal);
        Assert.Contains("partnerbot.beat.duration", all, StringComparison.Ordinal);
        Assert.All(Private, word => Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase));
    }

    // The guard itself: what is said in an event is seen.
    [Fact]
    public void A_word_that_does_come_into_the_log_is_seen()
    {
        var lines = new LogLines();
        lines.CreateLogger("x").Log(
            Microsoft.Extensions.Logging.LogLevel.Debug, default, "turquoise", null, (text, _) => text);

        Assert.Contains("turquoise", lines.All, StringComparison.Ordinal);
    }

    private static async Task SpeakAsync(RunningHost host)
    {
        foreach (var text in Said)
        {
            Assert.False((await host.SaysAsync(Maya, text)).IsNothing, text);
        }

        await host.BeatAsync();
    }
}
