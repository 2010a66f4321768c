using System.Diagnostics;
using System.Diagnostics.Metrics;
using NodaTime;
using PartnerBot.Chat;

namespace PartnerBot.Features.Turns;

/// <summary>What can be counted and traced of the bot: names of phrases, rungs, channels and outcomes; never words that
/// people wrote, names or ids (docs/operations.md lists them).</summary>
public static class Measures
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "PartnerBot";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Turns = Meter.CreateHistogram<double>(
        "partnerbot.turn.duration", "s", "How long a turn takes, from what was heard to what is on disk.");

    private static readonly Histogram<double> Posts = Meter.CreateHistogram<double>(
        "partnerbot.post.duration", "s", "How long a channel takes for one message, with how it went.");

    private static readonly Histogram<double> Beats = Meter.CreateHistogram<double>(
        "partnerbot.beat.duration", "s", "How long one beat of the clockwork takes.");

    public static Activity? BeginTurn(string channel) => Begin("turn", "channel", channel);

    public static Activity? BeginPost(string rung) => Begin("post", "rung", rung);

    public static Activity? BeginBeat() => Source.StartActivity("beat");

    /// <param name="activity">As it was begun; null when nobody traces.</param>
    /// <param name="began">From <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="channel">The channel's name.</param>
    /// <param name="what">The phrase's own words: "poll answer".</param>
    public static void EndTurn(Activity? activity, long began, string channel, string what)
    {
        activity?.SetTag("what", what);
        Turns.Record(Since(began), new("channel", channel), new("what", what));
    }

    public static void EndPost(Activity? activity, long began, string channel, DeliveryOutcome outcome)
    {
        activity?.SetTag("outcome", outcome.ToString());
        Posts.Record(Since(began), new("channel", channel), new("outcome", outcome.ToString()));
    }

    public static void EndBeat(long began) => Beats.Record(Since(began));

    private static Activity? Begin(string name, string tag, string value)
    {
        var activity = Source.StartActivity(name);
        activity?.SetTag(tag, value);
        return activity;
    }

    private static double Since(long began) => Duration.FromTimeSpan(Stopwatch.GetElapsedTime(began)).TotalSeconds;
}
