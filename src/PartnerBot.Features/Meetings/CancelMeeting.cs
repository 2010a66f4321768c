using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>What happens to the cadence when a meeting is called off.</summary>
public enum AfterCancel
{
    /// <summary>"meeting cancel core": another date is looked for in the same window.</summary>
    FindAnother,

    /// <summary>"meeting skip core": this one is left out, and the next window counts from it.</summary>
    LeaveOut,
}

/// <summary>Calls a meeting off; whoever was invited to a date is told.</summary>
public sealed class CancelMeeting(PartnerBotDb db, AfterCancel after) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var verb = after == AfterCancel.FindAnother ? "cancel" : "skip";
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"meeting {verb} {key}", ct);
        if (choice.Outlook is not { } outlook)
        {
            return choice.Instead;
        }

        if (outlook.Meeting is not { } meeting)
        {
            return Reply.Say(Meeting.NotOpen.Sentence);
        }

        var had = meeting.Starts is not null ? MeetingWords.Span(meeting, turn.Zone) : null;
        if (meeting.Cancel(turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        outlook.OpenPoll?.Withdraw(turn.Now);
        GoOn(outlook.Series, meeting);
        return Reply.Say(Tell(outlook.Series, had));
    }

    private void GoOn(Series series, Meeting meeting)
    {
        if (after == AfterCancel.LeaveOut)
        {
            series.Passed(PassedOn(meeting));
        }

        series.LookAgain();
    }

    private static LocalDate PassedOn(Meeting meeting) => meeting.Starts?.Date ?? meeting.Window.Latest;

    private string Tell(Series series, string? had)
    {
        var off = had is null
            ? $"{series.Name} is called off; it had no date yet, so nobody needs to be told."
            : $"{series.Name} on {had} is called off. I am telling everybody who was invited, and calendars will "
                + "follow.";
        return after == AfterCancel.FindAnother
            ? $"{off} I will look for another date within the cadence; say 'meeting skip {series.Key}' to leave this "
                + "one out instead."
            : $"{off} The next one counts from here.";
    }
}
