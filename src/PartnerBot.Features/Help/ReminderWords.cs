using PartnerBot.Domain.Reminders;

namespace PartnerBot.Features.Help;

/// <summary>What each kind of reminder is, to those who wait for it.</summary>
public static class ReminderWords
{
    private static readonly (string Rung, string Words)[] OfDates =
    [
        (Rungs.Ask, "a date poll opens"),
        (Rungs.ChaseFirst, "a reminder to answer the date poll, unless you have by then"),
        (Rungs.ChaseLast, "the last reminder to answer the date poll, unless you have by then"),
        (Rungs.WindowClosing, "a word if there is still no date"),
        (Rungs.Stuck, "a question to you as the lead"),
        (Rungs.Missed, "a note that no date was found"),
        (Rungs.Confirmed, "the date of a meeting"),
        (Rungs.WeekBefore, "a reminder a week before the meeting"),
        (Rungs.DayBefore, "a reminder on the working day before the meeting"),
        (Rungs.Doubted, "a note that somebody can no longer come"),
        (Rungs.Cancelled, "a note that a meeting is called off"),
    ];

    private static readonly (string Rung, string Words)[] OfVotes =
    [
        (Rungs.StandAsk, "the question whether you would stand for election"),
        (Rungs.VoteAsk, "the question how you vote"),
        (Rungs.VoteChaseFirst, "a reminder to vote, unless you have by then"),
        (Rungs.VoteChaseLast, "the last reminder to vote, unless you have by then"),
        (Rungs.VoteResult, "the result of a vote"),
        (Rungs.UrgentMade, "a decision that could not wait"),
        (Rungs.BoardDates, "the question when your board meets"),
        (Rungs.BoardPapers, "a reminder of the papers for your board"),
        (Rungs.BoardAsked, "the question what your board said"),
        (Rungs.BoardSilent, "a note that a board has not answered yet"),
        (Rungs.BoardRefused, "a note that a board said no"),
        (Rungs.BoardPassed, "a note that every board has ratified"),
        (Rungs.ReviewDue, "a decision that is due for review"),
    ];

    private static readonly (string Rung, string Words)[] OfMeetings =
    [
        (Rungs.Started, "a note that the meeting has begun"),
        (Rungs.Unattended, "the question whether a meeting took place"),
        (Rungs.MinutesDraft, "the draft minutes"),
        (Rungs.CorrectionProposed, "a correction to the minutes, for you to settle"),
        (Rungs.CorrectionSettled, "what became of your correction"),
        (Rungs.MinutesApproved, "a note that the minutes are approved"),
        (Rungs.AgendaCall, "the call for agenda items"),
        (Rungs.AgendaChase, "a reminder of the agenda, unless you have answered by then"),
        (Rungs.AgendaPublished, "the agenda"),
        (Rungs.AgendaSkip, "the question whether to meet at all"),
        (Rungs.ItemLate, "a late agenda item, for you to say"),
        (Rungs.ItemAnswered, "what became of your agenda item"),
        (Rungs.UpdatesAsk, "the question for a few written lines"),
        (Rungs.UpdatesChase, "a reminder of the written lines, unless you have sent some by then"),
        (Rungs.UpdatesShared, "what everybody wrote"),
    ];

    private static readonly (string Rung, string Words)[] OfActions =
    [
        (Rungs.ActionGiven, "a new action"),
        (Rungs.ActionBefore, "a reminder some days before an action's day"),
        (Rungs.ActionDay, "a reminder on an action's day"),
        (Rungs.ActionAsk, "a question about an action, unless it is done by then"),
        (Rungs.ActionAskAgain, "a last question about an action, unless it is done by then"),
        (Rungs.ActionSwap, "a question who could take on an action, unless somebody has by then"),
        (Rungs.ActionTalk, "a note that somebody would like a word"),
        (Rungs.ActionOffer, "a note that somebody may want a hand"),
        (Rungs.NewOwners, "a list of actions that need somebody new"),
    ];

    private static readonly Dictionary<string, string> All =
        OfDates.Concat(OfVotes).Concat(OfMeetings).Concat(OfActions).ToDictionary(one => one.Rung, one => one.Words);

    /// <summary>"the agenda". Every rung has words.</summary>
    public static string Of(string rung) => All[rung];
}
