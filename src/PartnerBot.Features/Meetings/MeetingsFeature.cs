using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Meetings;

/// <summary>Meetings: what is planned and why, setting and changing dates.</summary>
public sealed class MeetingsFeature(PublicAddress address) : IFeature
{
    public string Title => "Meetings";

    public IEnumerable<Route> Routes =>
    [
        Route.Look("meeting|meetings list", "See what is planned, and why", "meeting list", db => new ListMeetings(db)),
        Route.Look(
            "meeting show [{series...}]",
            "See the next meeting of a series, with its calendar file",
            "meeting show core",
            db => new ShowMeeting(db, address)),
        Route.Change(
            "meeting plan [{series...}]",
            "Look now at when the next meeting falls due",
            "meeting plan core",
            Access.Lead,
            db => new PlanMeeting(db)),
        Route.Change(
            "meeting poll [{series...}] [with {slots...}]",
            "Ask everybody for dates now, with times that I find or that you give",
            "meeting poll core",
            Access.Lead,
            db => new PollMeeting(db)),
        Route.Change(
            "meeting confirm {series} {date...}",
            "Set the date yourself, by a slot's number or by a time",
            "meeting confirm core 2",
            Access.Lead,
            db => new ConfirmMeeting(db)),
        Route.Change(
            "meeting move {series...} to {when...}",
            "Move a meeting; everybody is told",
            "meeting move core to Wed 15 April 14:00",
            Access.Lead,
            db => new MoveMeeting(db)),
        Route.Change(
            "meeting cancel [{series...}]",
            "Call a meeting off and look for another date",
            "meeting cancel core",
            Access.Lead,
            db => new CancelMeeting(db, AfterCancel.FindAnother)),
        Route.Change(
            "meeting skip [{series...}]",
            "Leave the next meeting out",
            "meeting skip core",
            Access.Lead,
            db => new CancelMeeting(db, AfterCancel.LeaveOut)),
        Route.Change(
            "meeting purpose {series} is {purpose...}",
            "Say what the next meeting is for",
            "meeting purpose core is Agree the winter rota",
            Access.Lead,
            db => new SetPurpose(db)),
    ];
}
