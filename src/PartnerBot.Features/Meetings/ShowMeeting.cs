using PartnerBot.Chat;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>"meeting show core": the next meeting of a series, with its place and its calendar file.</summary>
public sealed class ShowMeeting(PartnerBotDb db, PublicAddress address) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"meeting show {key}", ct);
        return choice.Outlook switch
        {
            null => choice.Instead,
            { Meeting: { StartedAt: not null } meeting } => await ShowRunningAsync(turn, meeting, ct),
            { Meeting: { State: MeetingState.Scheduled } meeting } outlook => Reply.Show(MeetingCard.Of(
                meeting,
                outlook.Series,
                turn.Roster,
                turn.IsShared ? null : address.EventOf(turn.Me.Person, meeting),
                turn.Now)),
            { } outlook => Reply.Say($"{outlook.Series.Name}: {MeetingWords.Of(outlook, turn.Now)}."),
        };
    }

    private async Task<Reply> ShowRunningAsync(Turn turn, Meeting meeting, CancellationToken ct)
    {
        var minutes = (await db.MinutesOfAsync(meeting.Id, ct))!;
        var running = await Running.LoadAsync(db, minutes, turn.Roster, ct);
        return Reply.Show(LiveCard.Of(running, turn.Viewer, turn.IsShared ? null : turn.Me));
    }
}
