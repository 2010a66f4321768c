using NodaTime;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Keeps what is under way in step with who takes part and with what it was planned by, whether a file or a
/// phrase changed that.</summary>
public static class Plans
{
    /// <summary>After organisations joined, left, moved between tiers or changed their hours: seats follow, and the
    /// planner looks again at every series.</summary>
    /// <param name="roster">As it is after the change.</param>
    public static async Task FollowAsync(PartnerBotDb db, Roster roster, CancellationToken ct)
    {
        foreach (var series in await db.SeriesOfAsync(roster.Partnership.Id, ct))
        {
            await FollowAsync(db, roster, series, ct);
        }
    }

    /// <summary>The same for one series, after its own rules changed.</summary>
    /// <returns>Its open meeting; null when there is none.</returns>
    public static async Task<Meeting?> FollowAsync(
        PartnerBotDb db, Roster roster, Series series, CancellationToken ct)
    {
        var outlook = await LookAsync(db, roster, series, ct);
        Seats.Follow(outlook);
        outlook.Meeting?.Replan(outlook.Meeting.Window);
        series.LookAgain();
        return outlook.Meeting;
    }

    /// <summary>After the days changed on which the partnership meets and writes, or its clocks: everything that is
    /// under way finds its times anew. A meeting keeps its time on the wall, and everybody hears when that is another
    /// instant.</summary>
    public static async Task RetimeAsync(PartnerBotDb db, Roster roster, Instant now, CancellationToken ct)
    {
        var partnership = roster.Partnership;
        foreach (var meeting in await db.OpenMeetingsAsync(partnership.Id, ct))
        {
            meeting.OwedStamp = null;
            if (meeting.StartsIn(partnership.Zone) is CivilTime starts
                && starts.ToInstant() + meeting.Length != meeting.EndsAt)
            {
                // One that would already be over by the new clocks stays as it was.
                _ = meeting.Schedule(starts.Local, partnership.Zone, meeting.Invited, now);
            }
        }

        foreach (var poll in await db.OpenPollsAsync(partnership.Id, ct))
        {
            poll.OwedStamp = null;
        }

        await FollowAsync(db, roster, ct);
    }

    /// <summary>After somebody stopped speaking for an organisation: what they said in open polls no longer
    /// counts.</summary>
    public static async Task ForgetAsync(PartnerBotDb db, Member member, CancellationToken ct)
    {
        foreach (var poll in await db.OpenPollsAsync(member.PartnershipId, ct))
        {
            if (poll.Answers.Any(answer => answer.By == member.Id))
            {
                poll.Forget(member.Id);
            }
        }
    }

    private static async Task<Outlook> LookAsync(
        PartnerBotDb db, Roster roster, Series series, CancellationToken ct)
    {
        var meeting = await db.OpenMeetingAsync(series.Id, ct);
        var polls = meeting is null ? [] : await db.PollsOfAsync(meeting.Id, ct);
        return new Outlook(roster, series, meeting, [.. polls]);
    }
}
