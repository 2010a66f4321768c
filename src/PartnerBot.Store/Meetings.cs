using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Which meetings there are.</summary>
public static class Meetings
{
    private static readonly MeetingState[] Open = [MeetingState.Planned, MeetingState.Polling, MeetingState.Scheduled];

    /// <summary>The series of a partnership by the word for it; null when there is none.</summary>
    public static Task<Series?> FindSeriesAsync(
        this PartnerBotDb db, Id<Partnership> partnership, string key, CancellationToken ct)
    {
        var lower = key.Trim().ToLowerInvariant();
        return db.Series.FirstOrDefaultAsync(series => series.PartnershipId == partnership && series.Key == lower, ct);
    }

    /// <summary>All series of a partnership, by their keys.</summary>
    public static Task<List<Series>> SeriesOfAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Series.Where(series => series.PartnershipId == partnership).OrderBy(series => series.Key).ToListAsync(ct);

    /// <summary>The one meeting of a series that is planned, polled for or scheduled; null when there is
    /// none.</summary>
    public static Task<Meeting?> OpenMeetingAsync(this PartnerBotDb db, Id<Series> series, CancellationToken ct) =>
        db.Meetings
            .Where(meeting => meeting.SeriesId == series && Open.Contains(meeting.State))
            .OrderBy(meeting => meeting.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>Every meeting of a partnership that is planned, polled for or scheduled, in the order of
    /// planning.</summary>
    public static Task<List<Meeting>> OpenMeetingsAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Meetings
            .Where(meeting => meeting.PartnershipId == partnership && Open.Contains(meeting.State))
            .OrderBy(meeting => meeting.Id)
            .ToListAsync(ct);

    /// <summary>Every meeting of a partnership that has or had a date: for calendars, which must hear of cancelled
    /// ones too.</summary>
    public static Task<List<Meeting>> DatedMeetingsAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Meetings
            .Where(meeting => meeting.PartnershipId == partnership && meeting.Starts != null)
            .OrderBy(meeting => meeting.Id)
            .ToListAsync(ct);
}
