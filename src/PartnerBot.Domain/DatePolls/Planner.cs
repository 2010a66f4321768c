using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.DatePolls;

/// <summary>What the planner looks at: one series, its open meeting if there is one, and the polls held for that
/// meeting.</summary>
public sealed record Outlook(Roster Roster, Series Series, Meeting? Meeting, ImmutableArray<DatePoll> Polls)
{
    public DatePoll? OpenPoll => Polls.FirstOrDefault(poll => poll.IsOpen);
}

/// <summary>The next thing to do for a series; the planner is asked again after each until it says
/// <see cref="Wait"/>.</summary>
public abstract record PlannerMove
{
    /// <summary>Plan the next meeting in this window.</summary>
    public sealed record Plan(Window Window) : PlannerMove;

    /// <summary>Ask everybody about these times.</summary>
    public sealed record OpenPoll(ImmutableArray<LocalDateTime> Slots, Instant ClosesAt) : PlannerMove;

    /// <summary>This slot won.</summary>
    public sealed record Settle(DatePoll Poll, Slot Slot) : PlannerMove;

    /// <summary>The poll closed and no slot met the rule.</summary>
    public sealed record Fail(DatePoll Poll) : PlannerMove;

    /// <summary>Only the lead can help now.</summary>
    public sealed record HandOver(Stuck Cause) : PlannerMove;

    /// <summary>The window closed without a date.</summary>
    public sealed record Miss : PlannerMove;

    /// <summary>The meeting is long over, and nobody said so: it counts as held.</summary>
    public sealed record Hold : PlannerMove;

    /// <summary>Nothing to do before then; null for never.</summary>
    public sealed record Wait(Instant? Until) : PlannerMove;
}

/// <summary>Decides what a series needs next. Knows nothing but what it is handed.</summary>
public static class Planner
{
    /// <summary>How long a poll stays open after everybody has spoken about every slot: a slip of the finger can be
    /// mended.</summary>
    public static readonly Duration Grace = Duration.FromMinutes(15);

    /// <summary>How many polls are held for one meeting before the lead is asked.</summary>
    public const int MostRounds = 2;

    public static PlannerMove Next(Outlook outlook, Instant now) => outlook.Meeting switch
    {
        { State: MeetingState.Scheduled } meeting => meeting.HoldsAt <= now
            ? new PlannerMove.Hold()
            : new PlannerMove.Wait(meeting.HoldsAt),
        { IsOpen: true } => FindDate(outlook, now),
        _ when outlook.Series.Paused => new PlannerMove.Wait(null),
        _ => new PlannerMove.Plan(outlook.Series.NextWindow(outlook.Roster.Partnership.Today(now))),
    };

    private static PlannerMove FindDate(Outlook outlook, Instant now)
    {
        if (outlook.OpenPoll is { } poll)
        {
            return Count(outlook, poll, now);
        }

        var meeting = outlook.Meeting!;
        var windowEndsAt = new Reminders.Ladder(outlook.Roster.Partnership).EndOf(meeting.Window.Latest);
        if (now >= windowEndsAt)
        {
            return new PlannerMove.Miss();
        }

        var opensAt = PollTiming.OpensAt(outlook);
        return meeting.Stuck != Stuck.No || outlook.Series.Paused ? new PlannerMove.Wait(windowEndsAt)
            : now < opensAt && meeting.Rounds == 0 ? new PlannerMove.Wait(opensAt)
            : Ask(outlook, now);
    }

    private static PlannerMove Count(Outlook outlook, DatePoll poll, Instant now)
    {
        var tally = new Tally(poll, outlook.Roster.Core);
        var closesAt = tally.IsComplete
            ? Instant.Min(poll.ClosesAt, poll.Answers.Max(answer => answer.AnsweredAt) + Grace)
            : poll.ClosesAt;
        if (now < closesAt)
        {
            return new PlannerMove.Wait(closesAt);
        }

        var best = tally.Winners.FirstOrDefault(slot => IsAhead(outlook, slot.Slot, now));
        return best is null ? new PlannerMove.Fail(poll) : new PlannerMove.Settle(poll, best.Slot);
    }

    private static PlannerMove Ask(Outlook outlook, Instant now)
    {
        if (outlook.Meeting!.Rounds >= MostRounds)
        {
            return new PlannerMove.HandOver(Stuck.NoWinner);
        }

        return PollTiming.Find(outlook, now) is { } found
            ? new PlannerMove.OpenPoll(found.Slots, found.ClosesAt)
            : new PlannerMove.HandOver(outlook.Meeting.Rounds == 0 ? Stuck.NoSlots : Stuck.NoWinner);
    }

    // A poll that closes late (the host was down) must not choose a time that has passed.
    private static bool IsAhead(Outlook outlook, Slot slot, Instant now) =>
        new CivilTime(slot.Starts, outlook.Roster.Partnership.Zone).ToInstant() > now;
}
