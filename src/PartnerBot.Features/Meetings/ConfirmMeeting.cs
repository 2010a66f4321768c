using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>"meeting confirm core 2", "meeting confirm core Tue 14 April 10:00": the lead sets the date, by a slot of
/// the poll or by a time of their own.</summary>
public sealed class ConfirmMeeting(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"meeting confirm {key} {turn.Words["date"]}", ct);
        if (choice.Outlook is not { } outlook)
        {
            return choice.Instead;
        }

        if (outlook.Meeting is { State: MeetingState.Scheduled })
        {
            return Reply.Say($"{outlook.Series.Name} already has its date: {MeetingWords.Of(outlook, turn.Now)}. "
                + $"To change it, say 'meeting move {outlook.Series.Key} to' and a time.");
        }

        return turn.Words.Number("date") is { } number
            ? ConfirmSlot(turn, outlook, number)
            : ConfirmTime(turn, outlook);
    }

    private Reply ConfirmSlot(Turn turn, Outlook outlook, int number)
    {
        var poll = outlook.Polls.OrderByDescending(candidate => candidate.Number).FirstOrDefault();
        return poll?.FindSlot(number) is { } slot
            ? Schedule(turn, outlook, slot.Starts)
            : Reply.Say(poll is null
                ? $"No poll was held for {outlook.Series.Name} yet, so there are no slots. Give a date and a time "
                    + "instead."
                : DatePoll.NoSuchSlot.Sentence);
    }

    private Reply ConfirmTime(Turn turn, Outlook outlook)
    {
        var now = turn.Now.InZone(turn.Zone).LocalDateTime;
        var reading = DateWords.ReadDateTime(turn.Words.Text("date"), now, turn.Zone).NotInPast();
        return reading is MomentRead moment
            ? Schedule(turn, outlook, moment.At.LocalDateTime)
            : Reply.Say(reading.Sentence);
    }

    private Reply Schedule(Turn turn, Outlook outlook, LocalDateTime starts)
    {
        var meeting = outlook.Meeting ?? Plan(turn, outlook.Series);
        if (meeting.Schedule(starts, turn.Zone, Invited(outlook), turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        if (outlook.OpenPoll is { } open)
        {
            Settle(open, starts, turn.Now);
        }

        outlook.Series.LookAgain();
        return Reply.Show(
            $"{outlook.Series.Name} is set for {MeetingWords.Span(meeting, turn.Zone)}. I am telling everybody who "
                + $"is invited.{MeetingWords.Outside(meeting)}",
            MeetingCard.Of(meeting, outlook.Series, turn.Roster, null, turn.Now));
    }

    private static IEnumerable<Id<Domain.Partnerships.Organisation>> Invited(Outlook outlook) =>
        outlook.Series.Invited(outlook.Roster).Select(organisation => organisation.Id);

    private static void Settle(DatePoll poll, LocalDateTime starts, Instant now)
    {
        if (poll.Slots.FirstOrDefault(slot => slot.Starts == starts) is { } slot)
        {
            poll.Settle(slot.Number, now);
        }
        else
        {
            poll.Withdraw(now);
        }
    }

    private Meeting Plan(Turn turn, Series series)
    {
        var window = series.NextWindow(turn.Today);
        return db.Meetings.Add(new Meeting(Id<Meeting>.New(turn.Now), series, window, turn.Today, turn.Now)).Entity;
    }
}
