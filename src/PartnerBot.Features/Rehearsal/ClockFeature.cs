using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Rehearsal;

/// <summary>The time machine, in local mode only: what the bot does in a month can be seen in a minute.</summary>
public sealed class ClockFeature(Travel travel) : IFeature
{
    public string Title => "The clock (local mode)";

    public IEnumerable<Route> Routes =>
    [
        Route.Look("clock", "Show the bot's time", "clock", _ => new ShowClock()),
        Route.Look(
            "clock forward {period...}",
            "Move the bot's time on, doing everything that falls due on the way",
            "clock forward 10 days",
            _ => new ForwardClock(travel)),
        Route.Look(
            "clock to {when...}",
            "Move the bot's time on to a day and a time",
            "clock to 14 April 09:00",
            _ => new SetClock(travel)),
    ];
}
