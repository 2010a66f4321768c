using PartnerBot.Chat.Calendars;

namespace PartnerBot.Web.Tests;

/// <summary>One calendar, behind one token.</summary>
internal sealed class ScriptedCalendars : ICalendarDesk
{
    public const string Token = "yes-this-one";

    public CalendarFeed Feed { get; set; } = new("Ann's meetings", []);

    public Task<CalendarFeed?> FeedAsync(string token, CancellationToken ct) =>
        Task.FromResult(token == Token ? Feed : null);

    public Task<CalendarEvent?> EventAsync(string token, string uid, CancellationToken ct) =>
        Task.FromResult(token == Token ? Feed.Events.FirstOrDefault(one => one.Uid == uid) : null);
}
