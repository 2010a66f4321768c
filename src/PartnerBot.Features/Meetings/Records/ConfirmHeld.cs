using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>"meeting happened core", "meeting did not happen core": what became of a meeting that nobody started.
/// </summary>
public sealed class ConfirmHeld(PartnerBotDb db, TookPlace took) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (took == TookPlace.No && await CallOffAsync(turn, ct) is { } calledOff)
        {
            return calledOff;
        }

        var choice = await MinutesChoice.FindAsync(
            db,
            turn,
            key => took == TookPlace.Yes ? $"meeting happened {key}" : $"meeting did not happen {key}",
            minutes => minutes.IsUnattended,
            ct);
        return choice.Running is not { } running ? choice.Instead
            : took == TookPlace.Yes ? Confirm(turn, running)
            : await WithdrawAsync(turn, running, ct);
    }

    // Its time has passed, and it does not count as held yet: another date is looked for. Null where that is not so.
    private async Task<Reply?> CallOffAsync(Turn turn, CancellationToken ct)
    {
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"meeting did not happen {key}", ct);
        if (choice.Outlook is not { Meeting: { StartedAt: null } meeting, Series: var series }
            || meeting.EndsAt - meeting.Length > turn.Now || meeting.EndsAt is null
            || meeting.Cancel(turn.Now) is not null)
        {
            return null;
        }

        series.LookAgain();
        return Reply.Say($"Noted: {Say.Plain(series.Name)} on {Say.Date(meeting.Starts!.Value.Date)} did not take "
            + "place. I will look for another date within the cadence.");
    }

    private static Reply Confirm(Turn turn, Running running)
    {
        if (running.Minutes.Confirm(turn.Partnership, turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var count = running.Minutes.Standing.Count();
        return Reply.Say($"Thank you. {Say.Plain(running.Series.Name)} took place; its minutes, with "
            + $"{Say.Count(count, "line")}, go to everybody who was invited. Corrections until "
            + $"{MinutesWords.Until(running.Minutes)}.");
    }

    private async Task<Reply> WithdrawAsync(Turn turn, Running running, CancellationToken ct)
    {
        var (minutes, meeting, series, _) = running;
        if (minutes.Withdraw() is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        meeting.DidNotHappen(turn.Now);
        series.NotHeld(meeting.Starts!.Value.Date);
        var next = await db.OpenMeetingAsync(series.Id, ct);
        next?.Replan(series.NextWindow(turn.Today));
        series.LookAgain();
        var window = next?.State == MeetingState.Planned ? $" The next one falls due {next.Window.InWords()}." : "";
        return Reply.Say($"Noted: {Say.Plain(series.Name)} on {Say.Date(meeting.Starts!.Value.Date)} did not take "
            + $"place, and the cadence counts as if it had never been.{window}");
    }
}

/// <summary>Whether a meeting that nobody started took place.</summary>
public enum TookPlace
{
    /// <summary>It did.</summary>
    Yes,

    /// <summary>It did not.</summary>
    No,
}
