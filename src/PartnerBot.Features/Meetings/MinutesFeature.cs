using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Meetings.Records;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Meetings;

/// <summary>The meeting itself and its minutes: who is there, what is written down, what is corrected.</summary>
public sealed class MinutesFeature(PublicAddress address) : IFeature
{
    public string Title => "In the meeting, and its minutes";

    public IEnumerable<Route> Routes => [.. InTheMeeting, .. Afterwards];

    private static IEnumerable<Route> InTheMeeting =>
    [
        Route.Change(
            "meeting start [{series...}]", "Start a meeting around its time", "meeting start core", Access.Member,
            db => new StartMeeting(db)),
        Route.Change(
            "we are here", "Say that your organisation is at the meeting", "we are here", Access.Member,
            db => new Attend(db, Presence.Here)),
        Route.Change(
            "meeting here [{partner...}]", "Say who is at the meeting; the lead does it for others too",
            "meeting here Our Way", Access.Member, db => new Attend(db, Presence.Here)),
        Route.Change(
            "meeting apologies [{partner...}]", "Say that an organisation cannot come", "meeting apologies",
            Access.Member, db => new Attend(db, Presence.Apologies)),
        Route.Change(
            "meeting chair {partner...}", "Say who is in the chair today", "meeting chair Our Way", Access.Member,
            db => new TakeChair(db)),
        Route.Change(
            "meeting next", "Call up the next item of the agenda", "meeting next", Access.Member,
            db => new NextItem(db)),
        Route.Change(
            "meeting item done [{outcome...}]", "The item in hand is dealt with; say what came of it if you like",
            "meeting item done We start in May", Access.Member, db => new SettleItem(db, ItemEnd.Done)),
        Route.Change(
            "meeting item carry over", "Leave the item in hand for the next meeting", "meeting item carry over",
            Access.Member, db => new SettleItem(db, ItemEnd.CarryOver)),
        Route.Add(
            "note {text...}", "Write one line into the minutes while people talk", "note The winter rota works well",
            Access.Member, db => new TakeNote(db)),
        Route.Change(
            "minutes change {line} to {text...}", "Put other words into a line while the meeting is on",
            "minutes change 3 to The rota starts in May", Access.Member, db => new ChangeLine(db)),
        Route.Change(
            "minutes strike {line}", "Strike a line out while the meeting is on", "minutes strike 3", Access.Member,
            db => new ChangeLine(db)),
        Route.Change(
            "meeting end", "End the meeting; the draft minutes go to everybody", "meeting end", Access.Member,
            db => new EndMeeting(db)),
    ];

    private IEnumerable<Route> Afterwards =>
    [
        Route.Look(
            "minutes [{series...}] [on {date...}]", "See the newest minutes, or those of a day, also to print",
            "minutes core", db => new ShowMinutes(db, address)),
        Route.Look(
            "minutes list [{page}]", "See which minutes there are, newest first", "minutes list",
            db => new ListMinutes(db)),
        Route.Change(
            "minutes correct {text...}", "Propose a correction to draft minutes",
            "minutes correct 3 to The rota starts in June", Access.Member, db => new CorrectMinutes(db)),
        Route.Change(
            "minutes of {series} correct {text...}", "The same, for the minutes of one series",
            "minutes of core correct We also thanked the volunteers", Access.Member, db => new CorrectMinutes(db)),
        .. Settling("accept", "Take a proposed correction into the minutes", CorrectionState.Accepted),
        .. Settling("decline", "Leave the minutes as they are; the proposal stays on record", CorrectionState.Declined),
        Route.Change(
            "meeting happened [{series...}]", "A meeting that nobody started took place", "meeting happened core",
            Access.Lead, db => new ConfirmHeld(db, TookPlace.Yes)),
        Route.Change(
            "meeting did not happen [{series...}]", "A meeting that counted as held did not take place",
            "meeting did not happen core", Access.Lead, db => new ConfirmHeld(db, TookPlace.No)),
    ];

    // Who may, the use case knows: the coordinators, unless a conflict of interest keeps it from them.
    private static IEnumerable<Route> Settling(string verb, string help, CorrectionState state) =>
    [
        Route.Change(
            $"minutes {verb} {{correction}}", help, $"minutes {verb} 1", Access.Member,
            db => new SettleCorrection(db, state)),
        Route.Change(
            $"minutes of {{series}} {verb} {{correction}}", $"{help}, of one series", $"minutes of core {verb} 1",
            Access.Member, db => new SettleCorrection(db, state)),
    ];
}
