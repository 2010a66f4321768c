using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Opens date polls, whether the planner or a coordinator asked for one.</summary>
public static class PollOpening
{
    public static DatePoll Open(PartnerBotDb db, Outlook outlook, PlannerMove.OpenPoll open, Instant now)
    {
        var number = outlook.Roster.Partnership.NextPollNumber();
        var rule = outlook.Series.Rule;
        var poll = new DatePoll(Id<DatePoll>.New(now), number, outlook.Meeting!, rule, now, open.ClosesAt);
        poll.Invite(outlook.Series.Invited(outlook.Roster).Select(organisation => organisation.Id));
        foreach (var starts in open.Slots)
        {
            poll.AddSlot(starts);
        }

        outlook.Meeting!.PollOpened();
        db.Polls.Add(poll);
        return poll;
    }
}
