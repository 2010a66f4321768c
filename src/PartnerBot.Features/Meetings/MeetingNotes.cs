using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Meetings;

/// <summary>What a meeting says unasked: to everybody invited about its date, to the lead when something is
/// stuck.</summary>
public sealed class MeetingNotes(PublicAddress address) : INoteWriter
{
    public string Kind => "meeting";

    public IReadOnlyList<string> Rungs { get; } =
    [
        Steps.Confirmed, Steps.WeekBefore, Steps.DayBefore, Steps.Cancelled,
        Steps.WindowClosing, Steps.Stuck, Steps.Missed, Steps.Doubted,
    ];

    public IReadOnlyList<string> OpenRungs { get; } =
        [Steps.Confirmed, Steps.WeekBefore, Steps.DayBefore, Steps.Cancelled];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        var (meeting, series) = await LoadAsync(note, ct);
        return note.Rung switch
        {
            Steps.Confirmed or Steps.WeekBefore or Steps.DayBefore => meeting.State == MeetingState.Scheduled
                ? Tell(note, meeting, series)
                : Reply.Nothing,
            Steps.Cancelled => Tell(note, meeting, series),
            _ => await LeadNotes.WriteAsync(note, meeting, series, ct),
        };
    }

    public async Task<Reply> RefreshAsync(Note note, CancellationToken ct)
    {
        var (meeting, series) = await LoadAsync(note, ct);

        // A meeting that is over looks as it did: what was said about it stays, with the words above its card.
        return meeting.Starts is null || meeting.State == MeetingState.Held
            ? Reply.Nothing
            : Reply.Show(CardOf(note, meeting, series));
    }

    private static async Task<(Meeting Meeting, Series Series)> LoadAsync(Note note, CancellationToken ct)
    {
        var meeting = (await note.Db.Meetings.FindAsync([Id<Meeting>.Parse(note.SubjectId)], ct))!;
        return (meeting, (await note.Db.Series.FindAsync([meeting.SeriesId], ct))!);
    }

    private Reply Tell(Note note, Meeting meeting, Series series) =>
        Reply.Show(TextOf(note, meeting, series), CardOf(note, meeting, series));

    private static string TextOf(Note note, Meeting meeting, Series series)
    {
        var when = MeetingWords.Span(meeting, note.Roster.Partnership.Zone);
        var where = meeting.Place.Length > 0 ? $" Where: {Say.Plain(meeting.Place)}." : "";
        return note.Rung switch
        {
            Steps.Confirmed when meeting.Sequence > 0 => $"{series.Name} has moved. It is now on {when}.{where}",
            Steps.Confirmed => $"{series.Name} has its date: {when}.{where}",
            Steps.WeekBefore => $"In a week: {series.Name}, {when}.{where}",
            Steps.DayBefore => $"Coming up: {series.Name}, {when}.{where}{ChairOf(note, series)}",
            _ => $"{series.Name} on {when} will not take place. I am sorry for the change of plan.",
        };
    }

    // A host is always in the chair, so there is nothing to tell.
    private static string ChairOf(Note note, Series series) =>
        series.Chair.Kind != ChairKind.Host && LiveWords.NextChairOf(series, note.Roster) is { Length: > 0 } chair
            ? $" In the chair: {chair}."
            : "";

    private Card CardOf(Note note, Meeting meeting, Series series) => MeetingCard.Of(
        meeting, series, note.Roster, note.To is { } to ? address.EventOf(to.Person, meeting) : null, note.Now);
}
