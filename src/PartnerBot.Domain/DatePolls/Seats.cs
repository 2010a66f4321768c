using PartnerBot.Domain.Meetings;

namespace PartnerBot.Domain.DatePolls;

/// <summary>Keeps the seats of what is under way in step with who takes part.</summary>
public static class Seats
{
    /// <summary>An organisation that joined, or came into the tiers of the series, is asked and invited too; one that
    /// left no longer is. The date of a meeting stands.</summary>
    public static void Follow(Outlook outlook)
    {
        var seats = outlook.Series.Invited(outlook.Roster).Select(organisation => organisation.Id).ToList();
        outlook.OpenPoll?.Invite(seats);
        if (outlook.Meeting is { State: MeetingState.Scheduled } meeting
            && !seats.ToHashSet().SetEquals(meeting.Invited))
        {
            meeting.Invite(seats);
        }
    }
}
