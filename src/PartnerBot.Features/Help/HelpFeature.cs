using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Help;

/// <summary>Finding one's way: what can be said, how things stand, what the bot will still say.</summary>
/// <param name="book">All phrases; asked for late, because this feature's own are among them.</param>
/// <param name="waits">All that can wait for somebody.</param>
public sealed class HelpFeature(Func<RouteBook> book, IEnumerable<IWaits> waits) : IFeature
{
    public string Title => "Finding your way";

    public IEnumerable<Route> Routes =>
    [
        Route.Look("help [{topic...}]", "Show what I can do", "help", _ => new ShowHelp(book())),
        Route.Look(
            "status",
            "See how things stand, and what waits for you",
            "status",
            db => new ShowStatus(db, waits)),
        Route.Look(
            "status delivery",
            "See which messages could not be delivered",
            "status delivery",
            db => new ShowDelivery(db)),
        Route.Look(
            "remind|reminders list",
            "See what I will still remind you of",
            "remind list",
            db => new ListReminders(db)),
        Route.Change(
            "remind|reminders snooze {period...}",
            "No reminders for a while; what is urgent still comes",
            "remind snooze 2 days",
            Access.Member,
            _ => new SnoozeReminders()),
        Route.Change(
            "remind|reminders resume",
            "End the snooze now",
            "remind resume",
            Access.Member,
            db => new ResumeReminders(db)),
    ];
}
