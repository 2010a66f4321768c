using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat.Calendars;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>The calendars behind the feed addresses: of a partnership, or of a person over all their partnerships.
/// Whoever holds the token may read; the tokens are unguessable.</summary>
public sealed class ReadCalendar(IWriter writer) : ICalendarDesk
{
    public Task<CalendarFeed?> FeedAsync(string token, CancellationToken ct) =>
        writer.ReadAsync((db, inner) => FeedAsync(db, token, inner), ct);

    public async Task<CalendarEvent?> EventAsync(string token, string uid, CancellationToken ct) =>
        (await FeedAsync(token, ct))?.Events.FirstOrDefault(item => item.Uid == uid);

    private static async Task<CalendarFeed?> FeedAsync(PartnerBotDb db, string token, CancellationToken ct)
    {
        if (await db.Partnerships.FirstOrDefaultAsync(partnership => partnership.FeedToken == token, ct) is { } whole)
        {
            return new CalendarFeed(whole.Name, await EventsAsync(db, whole, null, ct));
        }

        return await db.People.FirstOrDefaultAsync(person => person.FeedToken == token, ct) is { } one
            ? await PersonalAsync(db, one, ct)
            : null;
    }

    private static async Task<CalendarFeed> PersonalAsync(PartnerBotDb db, Person person, CancellationToken ct)
    {
        var events = new List<CalendarEvent>();
        foreach (var member in await db.MembershipsAsync(person.Id, ct))
        {
            var partnership = (await db.Partnerships.FindAsync([member.PartnershipId], ct))!;
            events.AddRange(await EventsAsync(db, partnership, member.OrganisationId, ct));
        }

        return new CalendarFeed("PartnerBot", events);
    }

    private static async Task<List<CalendarEvent>> EventsAsync(
        PartnerBotDb db, Partnership partnership, Id<Organisation>? seat, CancellationToken ct)
    {
        var names = (await db.SeriesOfAsync(partnership.Id, ct))
            .ToDictionary(series => series.Id, series => series.Name);
        var meetings = await db.Meetings.Where(meeting => meeting.PartnershipId == partnership.Id).ToListAsync(ct);
        return [.. meetings
            .Where(meeting => meeting.Starts is not null && (seat is not { } mine || meeting.Invited.Contains(mine)))
            .OrderBy(meeting => meeting.Starts)
            .Select(meeting => EventOf(meeting, partnership, names[meeting.SeriesId]))];
    }

    private static CalendarEvent EventOf(Meeting meeting, Partnership partnership, string name) => new(
        meeting.Uid,
        meeting.Sequence,
        $"{name} ({partnership.Name})",
        new CivilTime(meeting.Starts!.Value, partnership.Zone).ToInstant(),
        meeting.Length,
        partnership.Zone,
        meeting.StampedAt)
    {
        Description = meeting.Purpose,
        Place = meeting.Place,
        Cancelled = meeting.State == MeetingState.Cancelled,
    };
}
