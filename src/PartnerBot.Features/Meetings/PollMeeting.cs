using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>"meeting poll core", "meeting poll core with Tue 14 April 10:00, Wed 15 April 14:00": asks everybody for
/// dates now.</summary>
public sealed class PollMeeting(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"meeting poll {key}", ct);
        if (choice.Outlook is not { } outlook)
        {
            return choice.Instead;
        }

        if (outlook.OpenPoll is { } open)
        {
            return Reply.Say($"Poll {open.Number} is already open for {outlook.Series.Name}: "
                + $"{MeetingWords.Of(outlook, turn.Now)}. "
                + "Say 'poll add' to offer one more time.");
        }

        if (outlook.Meeting is { State: MeetingState.Scheduled })
        {
            return Reply.Say($"{outlook.Series.Name} already has a date: {MeetingWords.Of(outlook, turn.Now)}. "
                + $"Say 'meeting move {outlook.Series.Key} to' and a time, or 'meeting cancel {outlook.Series.Key}'.");
        }

        return turn.Words.Find("slots") is { } slots
            ? OpenWith(turn, outlook, slots)
            : OpenFound(turn, outlook);
    }

    private Reply OpenFound(Turn turn, Outlook outlook)
    {
        outlook = outlook with { Meeting = outlook.Meeting ?? Plan(turn, outlook.Series) };
        return PollTiming.Find(outlook, turn.Now) is { } offer
            ? Open(turn, outlook, new PlannerMove.OpenPoll(offer.Slots, offer.ClosesAt))
            : Reply.Say("I find no time in the window "
                + $"{outlook.Meeting!.Window.InWords()} that leaves people time to answer and fits their working "
                + "days. You can give "
                + $"times yourself, for example: meeting poll {outlook.Series.Key} with Tue 14 April 10:00, Wed 15 "
                + "April 14:00");
    }

    private Reply OpenWith(Turn turn, Outlook outlook, string said)
    {
        var now = turn.Now.InZone(turn.Zone).LocalDateTime;
        var slots = ImmutableArray.CreateBuilder<LocalDateTime>();
        const StringSplitOptions Neatly = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var part in said.Split([',', ';'], Neatly))
        {
            var reading = DateWords.ReadDateTime(part, now, turn.Zone).NotInPast();
            if (reading is not MomentRead moment)
            {
                return Reply.Say(reading.Sentence);
            }

            slots.Add(moment.At.LocalDateTime);
        }

        outlook = outlook with { Meeting = outlook.Meeting ?? Plan(turn, outlook.Series) };
        var closesAt = ClosesBefore(turn, outlook, slots.Min());
        return closesAt <= turn.Now
            ? Reply.Say("The first of these is too soon to ask people about. Say 'meeting confirm "
                + $"{outlook.Series.Key}' and the time to set the date without a poll.")
            : Open(turn, outlook, new PlannerMove.OpenPoll([.. slots.Distinct().Order()], closesAt));
    }

    private static Instant ClosesBefore(Turn turn, Outlook outlook, LocalDateTime first)
    {
        var usual = PollTiming.ClosesAt(outlook, outlook.Series.PollFor, turn.Now);
        var dayBefore = new CivilTime(first, turn.Zone).ToInstant() - Duration.FromDays(1);
        return Instant.Min(usual, dayBefore);
    }

    private Reply Open(Turn turn, Outlook outlook, PlannerMove.OpenPoll open)
    {
        var poll = PollOpening.Open(db, outlook, open, turn.Now);
        outlook.Series.LookAgain();
        var closes = CivilTime.At(poll.ClosesAt, turn.Zone).InWords();
        return Reply.Say($"Poll {poll.Number} is open for {outlook.Series.Name} with "
            + $"{Say.Count(poll.Slots.Length, "slot")}, until {closes}. "
            + $"I am asking {Say.Count(poll.Invited.Length, "organisation")}. Say 'poll {poll.Number}' to see it.");
    }

    private Meeting Plan(Turn turn, Series series)
    {
        var window = series.NextWindow(turn.Today);
        return db.Meetings.Add(new Meeting(Id<Meeting>.New(turn.Now), series, window, turn.Today, turn.Now)).Entity;
    }
}
