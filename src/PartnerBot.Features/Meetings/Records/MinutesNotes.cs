using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>What minutes say unasked: that the meeting is on, what came of it, what is to be corrected, and that they
/// are approved.</summary>
public sealed class MinutesNotes(PublicAddress address) : INoteWriter
{
    public string Kind => "minutes";

    public IReadOnlyList<string> Rungs { get; } =
    [
        Steps.Started, Steps.Unattended, Steps.MinutesDraft, Steps.CorrectionProposed, Steps.CorrectionSettled,
        Steps.MinutesApproved,
    ];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        var view = await LoadAsync(note, ct);
        return note.Rung switch
        {
            Steps.Started => view.Minutes.IsRunning ? Live(note, view) : Reply.Nothing,
            Steps.Unattended => view.Minutes.IsUnattended ? Unattended(note, view) : Reply.Nothing,
            Steps.MinutesDraft => Reply.Show(DraftText(note, view), CardOf(note, view)),
            Steps.MinutesApproved => Reply.Show(ApprovedText(view), CardOf(note, view)),
            Steps.CorrectionProposed => CorrectionNotes.Proposed(note, view),
            _ => CorrectionNotes.Settled(note, view),
        };
    }

    public async Task<Reply> RefreshAsync(Note note, CancellationToken ct)
    {
        var view = await LoadAsync(note, ct);
        return view.Minutes.IsRunning
            ? Reply.Show(LiveCard.Of(view.Of, note.Viewer, note.To))
            : Reply.Show(CardOf(note, view));
    }

    private static async Task<MinutesView> LoadAsync(Note note, CancellationToken ct)
    {
        var minutes = (await note.Db.Minutes.FindAsync([Id<Minutes>.Parse(note.SubjectId)], ct))!;
        var running = await Running.LoadAsync(note.Db, minutes, note.Roster, ct);
        return new MinutesView(running, await ItemTitles.OfAsync(note.Db, minutes, ct), note.Viewer);
    }

    private static Reply Live(Note note, MinutesView view) =>
        Reply.Show(LiveCard.Of(view.Of, note.Viewer, note.To));

    private Reply Unattended(Note note, MinutesView view)
    {
        var name = Say.Plain(view.Of.Series.Name);
        var when = MeetingWords.Span(view.Of.Meeting, note.Roster.Partnership.Zone);
        return Reply.Show(
            $"{name} was to be on {when}, and nobody started it with me. Did it take place? Unless you tell me "
                + "otherwise I count it as held. If it did, 'note' and a line of words puts that line into the minutes "
                + "before they go out.",
            CardOf(note, view));
    }

    private static string DraftText(Note note, MinutesView view)
    {
        var minutes = view.Minutes;
        var missed = note.To is { } to && !minutes.Here.Contains(to.Organisation.Id)
            ? " In case you could not be there, this is what happened."
            : "";
        return $"Here are the draft minutes of {Say.Plain(view.Of.Series.Name)}.{missed} Is something wrong or "
            + $"missing? Corrections are welcome until {MinutesWords.Until(minutes)}.";
    }

    private static string ApprovedText(MinutesView view) =>
        $"{Say.Plain(view.Of.Series.Name)}: the minutes are final. {MinutesWords.StateOf(view)}";

    private Card CardOf(Note note, MinutesView view) => MinutesCard.Of(
        view,
        note.To is { } reader ? address.DocumentOf(reader.Person, MinutesDocuments.PageOf(view.Minutes)) : null,
        note.To is { } keeper ? address.DocumentOf(keeper.Person, MinutesDocuments.FileOf(view.Minutes)) : null);
}
