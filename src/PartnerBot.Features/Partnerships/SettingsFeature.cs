using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>How the partnership is set up, where it is posted to, and what is everybody's own.</summary>
public sealed class SettingsFeature(PublicAddress address) : IFeature
{
    public string Title => "Settings";

    public IEnumerable<Route> Routes => [.. Own, .. Whole, .. Days, .. Rooms];

    private IEnumerable<Route> Own =>
    [
        Route.Look(
            "calendar|calendars", "Get calendars to subscribe to", "calendar", _ => new ShowCalendars(address)),
        Route.Change(
            "quiet [{hours...}]",
            "Choose when you are left in peace: hours, off, or default",
            "quiet 17:30-09:00 weekends",
            Access.Member,
            _ => new SetQuiet()),
        Route.Change(
            "zone {zone...}",
            "Choose the clocks for your quiet hours",
            "zone Europe/Dublin",
            Access.Member,
            _ => new SetZone()),
    ];

    private static IEnumerable<Route> Whole =>
    [
        Route.Look("settings|setting", "See how the partnership is set up", "settings", _ => new ShowSettings()),
        Route.Change(
            "settings|setting set {setting} {value...}",
            "Change the partnership's name, zone, nation, quiet hours, cap or extra bank holidays",
            "settings set quiet 18:00-08:00 weekends",
            Access.Coordinator,
            db => new ChangeSetting(db)),
    ];

    private static IEnumerable<Route> Days =>
    [
        Route.Look(
            "blackout|blackouts list",
            "See the days on which you never meet",
            "blackout list",
            _ => new ListBlackouts()),
        Route.Change(
            "blackout|blackouts add {dates...} [because {why...}]",
            "Add days on which you never meet",
            "blackout add 3 to 14 August 2026 because summer break",
            Access.Coordinator,
            db => new AddBlackout(db)),
        Route.Change(
            "blackout|blackouts remove {which...}",
            "Make meetings possible on them again",
            "blackout remove 1",
            Access.Coordinator,
            db => new RemoveBlackout(db)),
    ];

    private static IEnumerable<Route> Rooms =>
    [
        Route.Look("room|rooms list", "See where polls and dates are posted", "room list", db => new ListRooms(db)),
        Route.Change(
            "room here",
            "Post polls and dates in this room",
            "room here",
            Access.Coordinator,
            _ => new ClaimRoom(Audience.Everyone)),
        Route.Change(
            "room here for core",
            "The same for a room in which only lead and core organisations are",
            "room here for core",
            Access.Coordinator,
            _ => new ClaimRoom(Audience.CoreOnly)),
        Route.Change(
            "room leave", "Post nothing here any more", "room leave", Access.Coordinator, _ => new LeaveRoom()),
    ];
}
