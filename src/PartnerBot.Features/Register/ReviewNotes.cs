using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Register;

/// <summary>To the leads, when a decision is to be looked at again.</summary>
public sealed class ReviewNotes : INoteWriter
{
    public string Kind => "decision";

    public IReadOnlyList<string> Rungs { get; } = [Steps.ReviewDue];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        var today = note.Roster.Partnership.Today(note.Now);
        if (await note.Db.Decisions.FindAsync([Id<Decision>.Parse(note.SubjectId)], ct) is not { Stands: true } decision
            || decision.ReviewOn is not { } on || on > today
            || !note.Viewer.Sees(decision.Audience, decision.HiddenFrom))
        {
            return Reply.Nothing;
        }

        var text = $"You wanted to look at “{Say.Cut(Say.Plain(decision.Text), 300)}”, {decision.Label}, again from "
            + $"{Say.Date(on)}. It comes on the next agenda by itself. If it can stay as it is, give it another "
            + "day, or none.";
        var key = note.Roster.Partnership.Key;
        return Reply.Show(new Card($"{decision.Label}: time for a review", text)
        {
            Parts = [new TextPart(text)],
            Buttons =
            [
                Says("Show the decision", $"decision show {decision.Label}"),
                Says("In a year", $"decision review {decision.Label} on {today.PlusYears(1):uuuu-MM-dd}"),
                Says("No more reviews", $"decision review {decision.Label} on never"),
            ],
        });

        Button Says(string label, string phrase) => new(label, PhrasePrefix.With(key, phrase));
    }

    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
