using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Which minutes there are.</summary>
public static class MinutesKept
{
    /// <summary>The minutes of the meeting that is running now; null when none is. At most one runs in a
    /// partnership.</summary>
    public static async Task<Minutes?> RunningMinutesAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        await db.Minutes.FirstOrDefaultAsync(
            minutes => minutes.PartnershipId == partnership && minutes.State == MinutesState.Running, ct)
            is { IsRunning: true } running ? running : null;

    /// <summary>The minutes of a meeting; null when it has none yet.</summary>
    public static async Task<Minutes?> MinutesOfAsync(
        this PartnerBotDb db, Id<Meeting> meeting, CancellationToken ct) =>
        db.Minutes.Local.FirstOrDefault(minutes => minutes.MeetingId == meeting)
        ?? await db.Minutes.FirstOrDefaultAsync(minutes => minutes.MeetingId == meeting, ct);

    /// <summary>The meetings of a partnership that are on this day, in its zone.</summary>
    public static Task<List<Id<Meeting>>> MeetingsOnAsync(
        this PartnerBotDb db, Id<Partnership> partnership, LocalDate date, CancellationToken ct) =>
        db.Meetings
            .Where(meeting => meeting.PartnershipId == partnership && meeting.Starts >= date.AtMidnight()
                && meeting.Starts < date.PlusDays(1).AtMidnight())
            .Select(meeting => meeting.Id)
            .ToListAsync(ct);

    /// <summary>The minutes of a partnership that did not turn out to be of no meeting, newest first.</summary>
    /// <param name="series">Of this series alone; null for all.</param>
    public static Task<List<Minutes>> NewestMinutesAsync(
        this PartnerBotDb db, Id<Partnership> partnership, Id<Series>? series, int most, CancellationToken ct) =>
        db.Minutes
            .Where(minutes => minutes.PartnershipId == partnership && minutes.State != MinutesState.Withdrawn)
            .Where(minutes => series == null || minutes.SeriesId == series)
            .OrderByDescending(minutes => minutes.Id)
            .Take(most)
            .ToListAsync(ct);
}
