using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"decision list", "decision list awaiting boards page 2": the register, the newest first.</summary>
public sealed class ListDecisions(PartnerBotDb db) : IUseCase
{
    private static readonly Shape[] Parts =
    [
        new(RegisterPart.All, "", "Decisions", "Nothing has been decided here yet. To begin, say for example: decision "
            + "propose We open on Saturdays"),
        new(RegisterPart.Open, "open", "Open decisions", "No decision is open."),
        new(RegisterPart.AwaitingBoards, "awaiting boards", "Decisions awaiting boards",
            "No decision waits for a board."),
        new(RegisterPart.DueForReview, "due for review", "Decisions due for review", "No decision is due for review."),
    ];

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (Read(turn.Words["which"]) is not { } part)
        {
            return Reply.Say("I do not know that part of the register: "
                + $"“{Say.Cut(Say.Plain(turn.Words["which"]), 60)}”. "
                + "There is 'decision list', and 'decision list' with open, awaiting boards or due for review.");
        }

        var shape = Parts.First(one => one.Part == part);
        if (Page.Asked(turn) is not { } number)
        {
            return Page.Unread(shape.PhraseOf);
        }

        var found = await db.RegisterPageAsync(
            turn.Partnership.Id, turn.Viewer, part, turn.Today, Page.Before(number), Page.Size, ct);
        var page = new Page(number, found.Total);
        return found.Total == 0 ? Reply.Say(shape.None)
            : !page.IsThere ? page.Missing(shape.PhraseOf)
            : Show(
                turn,
                await RegisterView.LoadAsync(db, found.Decisions, turn.Roster, turn.Viewer, turn.Now, ct),
                shape,
                page);
    }

    private static Reply Show(Turn turn, IReadOnlyList<RegisterView> views, Shape shape, Page page)
    {
        var lines = views.Select(view => $"{view.Decision.Label}: {Say.Cut(Say.Plain(view.Decision.Text), 80)} "
            + $"({StatusWords.Of(view)})");
        var head = $"{Say.Count(page.Total, "decision")}{page.InWords}";
        return Reply.Show(new Card(shape.Title, $"{head}:\n{string.Join('\n', lines)}")
        {
            ShownBy = shape.PhraseOf(page.Number),
            Parts = [new TextPart($"{Say.Sentence(head)}", Tone.Subtle), .. views.Select(RegisterCard.Line)],
            Buttons = [.. page.Buttons(turn.Partnership, shape.PhraseOf)],
        });
    }

    private static RegisterPart? Read(string which) => which.Trim().TrimEnd('.').ToLowerInvariant() switch
    {
        "" or "all" or "everything" => RegisterPart.All,
        "open" or "open decisions" => RegisterPart.Open,
        "awaiting boards" or "awaiting" or "awaiting board" or "boards" or "waiting for boards" =>
            RegisterPart.AwaitingBoards,
        "due for review" or "due" or "review" or "reviews" => RegisterPart.DueForReview,
        _ => null,
    };

    private sealed record Shape(RegisterPart Part, string Phrase, string Title, string None)
    {
        public string PhraseOf(int page) => $"{$"decision list {Phrase}".TrimEnd()} page {page}";
    }
}
