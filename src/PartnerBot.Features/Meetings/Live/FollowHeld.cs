using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>A meeting that counts as held because its time has passed gets its minutes: those that were running are
/// closed, and where nobody started it there are empty ones, which ask the coordinators.</summary>
public sealed class FollowHeld : IFollower
{
    public async Task FollowAsync(Following following, CancellationToken ct)
    {
        foreach (var meeting in following.Changed.OfType<Meeting>())
        {
            // One that was held before there were minutes gets none.
            if (meeting.State == MeetingState.Held && following.Db.Entry(meeting).Property(one => one.State).IsModified)
            {
                await CloseAsync(following, meeting, ct);
            }
        }
    }

    private static async Task CloseAsync(Following following, Meeting meeting, CancellationToken ct)
    {
        var (db, now) = (following.Db, following.Now);
        var roster = await db.RosterAsync(meeting.PartnershipId, ct);
        if (await db.MinutesOfAsync(meeting.Id, ct) is not { } minutes)
        {
            var series = (await db.Series.FindAsync([meeting.SeriesId], ct))!;
            var empty = Minutes.Unattended(Id<Minutes>.New(now), meeting, roster.Partnership, now);
            empty.Seat(series.NextChair(roster)?.Id, series.Chair.Name);
            series.Chaired(empty.Chair);
            db.Minutes.Add(empty);
        }
        else if (minutes.IsRunning)
        {
            await Holding.EndAsync(db, await Running.LoadAsync(db, minutes, roster, ct), now, ct);
        }
    }
}
