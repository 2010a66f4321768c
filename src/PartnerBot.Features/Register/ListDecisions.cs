using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"decision list", "decision list awaiting boards page 2": the register, the newest first.</summary>
public sealed class ListDecisions(PartnerBotDb db) : IUseCase
{
    private static readonly (RegisterPart Part, string Phrase, string Title, string None)[] Parts =
    [
        (RegisterPart.All, "", "Decisions", "Nothing has been decided here yet. To begin, say for example: decision "
            + "propose We open on Saturdays"),
        (RegisterPart.Open, "open", "Open decisions", "No decision is open."),
        (RegisterPart.AwaitingBoards, "awaiting boards", "Decisions awaiting boards", "No decision waits for a board."),
        (RegisterPart.DueForReview, "due for review", "Decisions due for review", "No decision is due for review."),
    ];

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (Read(turn.Words["which"]) is not { } part)
        {
            return Reply.Say("I do not know that part of the register: "
                + $"“{Say.Cut(Say.Plain(turn.Words["which"]), 60)}”. "
                + "There is 'decision list', and 'decision list' with open, awaiting boards or due for review.");
        }

        if (PageWords.Read(turn) is not { } page)
        {
            return Reply.Say("Which page? Please give a number, for example: decision list page 2");
        }

        var found = await db.RegisterPageAsync(
            turn.Partnership.Id, turn.Viewer, part, turn.Today, (page - 1) * PageWords.Size, PageWords.Size, ct);
        var shape = Parts.First(one => one.Part == part);
        return found.Total == 0 ? Reply.Say(shape.None)
            : found.Decisions.Count == 0
                ? Reply.Say($"There is no page {page}: the last is {PageWords.Count(found.Total)}.")
            : Show(turn, await RegisterView.LoadAsync(
                db, found.Decisions, turn.Roster, turn.Viewer, turn.Now, ct), shape, page, found.Total);
    }

    private static Reply Show(
        Turn turn,
        IReadOnlyList<RegisterView> views,
        (RegisterPart Part, string Phrase, string Title, string None) shape,
        int page,
        int total)
    {
        var phrase = $"decision list {shape.Phrase}".TrimEnd();
        var lines = views.Select(view => $"{view.Decision.Label}: {Say.Cut(Say.Plain(view.Decision.Text), 80)} "
            + $"({StatusWords.Of(view)})");
        var head = $"{Say.Count(total, "decision")}{PageWords.Of(page, total)}";
        return Reply.Show(new Card(shape.Title, $"{head}:\n{string.Join('\n', lines)}")
        {
            ShownBy = $"{phrase} page {page}",
            Parts = [new TextPart($"{Say.Sentence(head)}", Tone.Subtle), .. views.Select(RegisterCard.Line)],
            Buttons = RegisterCard.Pages(turn.Partnership, phrase, page, PageWords.Count(total)),
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
}
