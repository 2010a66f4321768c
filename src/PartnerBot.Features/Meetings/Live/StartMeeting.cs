using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>"meeting start core": people have come together. Whoever starts it is there, and everybody else can say so
/// in one tap.</summary>
public sealed class StartMeeting(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await Running.FindAsync(db, turn, ct) is { } running)
        {
            return Reply.Show(
                $"{running.Series.Name} is running already.",
                LiveCard.Of(running, turn.Viewer, turn.IsShared ? null : turn.Me));
        }

        var choice = turn.Words.Has("series")
            ? await SeriesChoice.FindAsync(db, turn, key => $"meeting start {key}", ct)
            : await SoonestAsync(turn, ct);
        if (choice.Outlook is not { } outlook)
        {
            return choice.Instead;
        }

        return outlook.Meeting is not { } meeting
            ? Reply.Say($"No meeting of {outlook.Series.Name} is planned just now. Say 'meeting list' to see what is.")
            : meeting.Invited.IsEmpty || turn.IsLead || meeting.Invited.Contains(turn.Me.Organisation.Id)
                ? Start(turn, outlook, meeting)
                : Running.Others(meeting, outlook.Series, turn);
    }

    private Reply Start(Turn turn, Outlook outlook, Meeting meeting)
    {
        if (meeting.Start(turn.Now) is { } refusal)
        {
            return Reply.Say(Explain(turn, outlook.Series, meeting, refusal));
        }

        var minutes = Minutes.Start(Id<Minutes>.New(turn.Now), meeting, outlook.Series.Quorum, turn.Now);
        minutes.Seat(outlook.Series.NextChair(turn.Roster)?.Id, outlook.Series.Chair.Name);
        var me = turn.Me.Member;
        _ = minutes.Arrive(me.OrganisationId, me.Id, me.Id, turn.Now);
        db.Minutes.Add(minutes);
        var running = new Running(minutes, meeting, outlook.Series, turn.Roster);
        return turn.IsShared
            ? Reply.Say($"{outlook.Series.Name} has started. The card comes in a moment; whatever you tell me with "
                + "'note' goes into the minutes.")
            : Reply.Show($"{outlook.Series.Name} has started.", LiveCard.Of(running, turn.Viewer, turn.Me));
    }

    // Without a name: the one whose time it is, or else the next one.
    private async Task<SeriesChoice> SoonestAsync(Turn turn, CancellationToken ct)
    {
        var soonest = (await db.OpenMeetingsAsync(turn.Partnership.Id, ct))
            .Where(meeting => meeting.State == MeetingState.Scheduled)
            .MinBy(meeting => meeting.Starts);
        if (soonest is null)
        {
            return await SeriesChoice.FindAsync(db, turn, key => $"meeting start {key}", ct);
        }

        var series = (await db.Series.FindAsync([soonest.SeriesId], ct))!;
        return new SeriesChoice(new Outlook(turn.Roster, series, soonest, []), Reply.Nothing);
    }

    private static string Explain(Turn turn, Series series, Meeting meeting, Refusal refusal)
    {
        if (refusal != Meeting.TooEarly)
        {
            return refusal.Sentence;
        }

        var from = CivilTime.At(meeting.EndsAt!.Value - meeting.Length - Meeting.Early, turn.Zone);
        return $"{series.Name} is on {MeetingWords.Span(meeting, turn.Zone)}, so it can be started from "
            + $"{from.InWordsWithoutZone()}. If you meet earlier, say 'meeting move {series.Key} to' and the time "
            + "first.";
    }
}
