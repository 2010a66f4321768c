using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>The kinds of meetings of a partnership, and the rules by which they fall due.</summary>
public sealed class SeriesFeature : IFeature
{
    public string Title => "Meeting series";

    public IEnumerable<Route> Routes =>
    [
        Route.Look("series list", "See the kinds of meetings and their rules", "series list", db => new ListSeries(db)),
        Route.Change(
            "series add {name...} every {cadence...} [for {tiers...}] [at {times...}] [length {length...}] [key {key}]",
            "Add a kind of meeting, which I plan from then on",
            "series add Core partner meeting every 4 to 6 weeks for core at Tue-Thu 10:00",
            Access.Coordinator,
            db => new AddSeries(db)),
        Route.Change(
            "series set {series} {setting} {value...}",
            "Change a rule, such as every, times, length, rule, purpose, notice, items, publish or standing",
            "series set core rule all core",
            Access.Coordinator,
            db => new SetSeries(db)),
        Route.Change(
            "series pause {series...}",
            "Stop planning a kind of meeting",
            "series pause core",
            Access.Coordinator,
            db => new PauseSeries(db, Planning.Paused)),
        Route.Change(
            "series resume {series...}",
            "Plan it again",
            "series resume core",
            Access.Coordinator,
            db => new PauseSeries(db, Planning.GoesOn)),
    ];
}
