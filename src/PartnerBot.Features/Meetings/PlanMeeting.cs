using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>"meeting plan core": has the planner look now, and says what it knows.</summary>
public sealed class PlanMeeting(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"meeting plan {key}", ct);
        if (choice.Outlook is not { } outlook)
        {
            return choice.Instead;
        }

        if (outlook.Series.Paused)
        {
            return Reply.Say($"{outlook.Series.Name} is paused. Say 'series resume {outlook.Series.Key}' to plan it "
                + "again.");
        }

        outlook.Series.LookAgain();
        var window = outlook.Meeting?.Window ?? outlook.Series.NextWindow(turn.Today);
        return Reply.Say(outlook.Meeting?.State == MeetingState.Scheduled
            ? $"{outlook.Series.Name} has its date: {MeetingWords.Of(outlook, turn.Now)}."
            : $"{outlook.Series.Name} falls due in the window {window.InWords()}. "
                + $"{Say.Sentence(StateOf(outlook, turn))}{NextOf(outlook)}");
    }

    private static string StateOf(Outlook outlook, Turn turn) =>
        outlook.Meeting is null ? "I am planning it now" : MeetingWords.Of(outlook, turn.Now);

    private static string NextOf(Outlook outlook) => outlook.OpenPoll is null
        ? $" To ask for dates at once, say 'meeting poll {outlook.Series.Key}'."
        : "";
}
