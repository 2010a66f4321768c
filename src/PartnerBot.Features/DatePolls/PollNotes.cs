using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Features.Reminders;

namespace PartnerBot.Features.DatePolls;

/// <summary>What a date poll says unasked: the question, and at most two kind reminders to those who have not
/// answered.</summary>
public sealed class PollNotes : INoteWriter
{
    public string Kind => "poll";

    public IReadOnlyList<string> Rungs { get; } =
        [Domain.Reminders.Rungs.Ask, Domain.Reminders.Rungs.ChaseFirst, Domain.Reminders.Rungs.ChaseLast];

    public IReadOnlyList<string> OpenRungs { get; } = [Domain.Reminders.Rungs.Ask];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        if (await LoadAsync(note, ct) is not { Poll.IsOpen: true } view
            || (note.To is { } to && view.Tally.HasAnswered(to.Organisation.Id)))
        {
            return Reply.Nothing;
        }

        var card = PollCard.Of(view, note.To);
        return note.Rung == Domain.Reminders.Rungs.Ask || note.To is null
            ? Reply.Show(card)
            : Reply.Show(Chase(view, note), card);
    }

    public async Task<Reply> RefreshAsync(Note note, CancellationToken ct) =>
        await LoadAsync(note, ct) is { } view ? Reply.Show(PollCard.Of(view, note.To)) : Reply.Nothing;

    private static string Chase(PollView view, Note note)
    {
        var name = Say.Plain(note.To!.Organisation.Name);
        var until = view.Closes.InWords();
        return note.Rung == Domain.Reminders.Rungs.ChaseLast
            ? $"{view.Series.Name}: a last word about dates. If you can, please say by {until} which times suit "
                + $"{name}; one tap each is enough."
            : $"{view.Series.Name}: when you have a minute, which dates suit {name}? The poll is open until {until}.";
    }

    private static async Task<PollView?> LoadAsync(Note note, CancellationToken ct) =>
        await note.Db.Polls.FindAsync([Id<DatePoll>.Parse(note.SubjectId)], ct) is { } poll
            ? await PollView.LoadAsync(note.Db, poll, note.Roster, ct)
            : null;
}
