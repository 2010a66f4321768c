using NodaTime;

namespace PartnerBot.Chat.Calendars;

/// <summary>One event for people's calendars, in the words of RFC 5545 3.6.1.</summary>
/// <param name="Uid">Stable for the life of the event, however often it moves.</param>
/// <param name="Sequence">Rises each time the event changes in a way that people must know.</param>
/// <param name="Title">SUMMARY.</param>
/// <param name="Starts">The first instant.</param>
/// <param name="Length">How long; more than nothing.</param>
/// <param name="Zone">The IANA zone that the wall time was agreed in.</param>
/// <param name="StampedAt">DTSTAMP: when this version came to be.</param>
public sealed record CalendarEvent(
    string Uid, int Sequence, string Title, Instant Starts, Duration Length, DateTimeZone Zone, Instant StampedAt)
{
    /// <summary>DESCRIPTION; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>LOCATION; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>True when it will not take place: STATUS:CANCELLED.</summary>
    public bool Cancelled { get; init; }
}

/// <summary>A calendar that people subscribe to.</summary>
/// <param name="Name">What the calendar is called.</param>
/// <param name="Events">Past and future, cancelled ones included so that subscribers drop them.</param>
public sealed record CalendarFeed(string Name, IReadOnlyList<CalendarEvent> Events);

/// <summary>The door behind which the calendars are.</summary>
public interface ICalendarDesk
{
    /// <summary>The feed of whoever holds this token; null for a token that nobody holds.</summary>
    Task<CalendarFeed?> FeedAsync(string token, CancellationToken ct);

    /// <summary>One event of the feed; null when the token or the event is unknown.</summary>
    Task<CalendarEvent?> EventAsync(string token, string uid, CancellationToken ct);
}
