using NodaTime;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;

namespace PartnerBot.Features.DatePolls;

/// <summary>What an answer sets off beyond itself.</summary>
public static class PollFollowUp
{
    /// <summary>When everybody has spoken about every slot, the planner need not wait for the close; when a late
    /// change takes away what the rule needs, the lead is told.</summary>
    public static void After(PollView view, Instant now)
    {
        if (view.Poll.IsOpen && view.Tally.IsComplete)
        {
            var settlesAt = Instant.Min(now + Planner.Grace, view.Poll.ClosesAt);
            view.Series.LooksAt = settlesAt;
        }

        if (view.Poll is { State: PollState.Settled, Winner: { } winner }
            && view.Meeting is { State: MeetingState.Scheduled } meeting
            && meeting.Starts == view.Poll.FindSlot(winner)?.Starts
            && !view.Tally.Meets(view.Tally.Slots.First(slot => slot.Slot.Number == winner)))
        {
            meeting.Doubt(now);
        }
    }
}
