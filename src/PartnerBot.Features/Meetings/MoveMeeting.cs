using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>"meeting move core to Wed 15 April 14:00": everybody is told, calendars follow, reminders are worked out
/// anew.</summary>
public sealed class MoveMeeting(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"meeting move {key} to {turn.Words["when"]}", ct);
        if (choice.Outlook is not { } outlook)
        {
            return choice.Instead;
        }

        if (outlook.Meeting is not { State: MeetingState.Scheduled } meeting)
        {
            return Reply.Say(Meeting.NoDateYet.Sentence);
        }

        return Move(turn, outlook, meeting);
    }

    private static Reply Move(Turn turn, Outlook outlook, Meeting meeting)
    {
        var now = turn.Now.InZone(turn.Zone).LocalDateTime;
        var reading = DateWords.ReadDateTime(turn.Words.Text("when"), now, turn.Zone).NotInPast();
        if (reading is not MomentRead moment)
        {
            return Reply.Say(reading.Sentence);
        }

        return moment.At.LocalDateTime == meeting.Starts
            ? Reply.Say("That is when it is already, so nothing was changed.")
            : MoveTo(moment.At.LocalDateTime, turn, outlook, meeting);
    }

    private static Reply MoveTo(LocalDateTime starts, Turn turn, Outlook outlook, Meeting meeting)
    {
        var invited = outlook.Series.Invited(turn.Roster).Select(organisation => organisation.Id);
        if (meeting.Schedule(starts, turn.Zone, invited, turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        outlook.Series.LookAgain();
        return Reply.Say($"{outlook.Series.Name} is moved to {MeetingWords.Span(meeting, turn.Zone)}. "
            + $"I am telling everybody who is invited, and calendars will follow.{MeetingWords.Outside(meeting)}");
    }
}
