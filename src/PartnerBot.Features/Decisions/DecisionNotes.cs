using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Reminders;
using Names = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Decisions;

/// <summary>What a vote says unasked: the question, at most two kind reminders to those that have not voted, and the
/// result.</summary>
public sealed class DecisionNotes : INoteWriter
{
    public string Kind => "decision";

    public IReadOnlyList<string> Rungs { get; } =
    [
        Names.StandAsk, Names.VoteAsk, Names.VoteChaseFirst, Names.VoteChaseLast, Names.VoteResult, Names.UrgentMade,
    ];

    public IReadOnlyList<string> OpenRungs { get; } = [Names.VoteAsk, Names.VoteResult, Names.UrgentMade];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct) =>
        await FindAsync(note, ct) is { } decision && HasNews(note, decision)
            ? Reply.Show(WordsOf(note, decision), await CardAsync(note, decision, ct))
            : Reply.Nothing;

    public async Task<Reply> RefreshAsync(Note note, CancellationToken ct) =>
        await FindAsync(note, ct) is { } decision
            ? Reply.Show(await CardAsync(note, decision, ct))
            : Reply.Nothing;

    private static async Task<Card> CardAsync(Note note, Decision decision, CancellationToken ct) =>
        DecisionCard.Of(
            decision, note.Roster, note.To, await Gates.InWordsAsync(note.Db, decision, note.Roster, note.Now, ct));

    // Whoever may not see it hears nothing of it, whatever was owed.
    private static async Task<Decision?> FindAsync(Note note, CancellationToken ct) =>
        await note.Db.Decisions.FindAsync([Id<Decision>.Parse(note.SubjectId)], ct) is { } decision
            && note.Viewer.Sees(decision.Audience, decision.HiddenFrom)
                ? decision
                : null;

    private static bool HasNews(Note note, Decision decision)
    {
        var seat = note.To?.Organisation.Id;
        // Who proposed it had the card in answer.
        var mine = note.To?.Member.Id == decision.ProposedBy;
        return note.Rung switch
        {
            Names.StandAsk => decision.State == DecisionState.Proposed
                && (seat is not { } one || !decision.Candidates.Contains(one)),
            Names.VoteAsk => decision.IsOpen && !(mine && decision.OpenedAt == decision.ProposedAt)
                && (seat is not { } one || !decision.HasVoted(one)),
            Names.VoteChaseFirst or Names.VoteChaseLast =>
                decision.IsOpen && seat is { } one && !decision.HasVoted(one),
            Names.UrgentMade => decision.State == DecisionState.Agreed && !mine,
            _ => !decision.IsOpen && decision.State != DecisionState.Superseded,
        };
    }

    private static string WordsOf(Note note, Decision decision)
    {
        var summary = DecisionCard.SummaryOf(decision, note.Roster, note.To);
        if (note.To is null)
        {
            return summary;
        }

        var name = Say.Plain(note.To.Organisation.Name);
        return note.Rung switch
        {
            Names.VoteChaseFirst => $"When you have a minute, what does {name} say to {decision.Label}? "
                + $"{Say.Sentence(Say.Cut(Say.Plain(decision.Text), 200))} The vote is open until "
                + $"{Closes(note, decision)}.",
            Names.VoteChaseLast => $"A last word about {decision.Label}: if you can, please say by "
                + $"{Closes(note, decision)} what {name} says to it; one tap is enough.",
            Names.UrgentMade => $"{summary} If you would like to talk it over, ask to discuss it: that puts it on the "
                + "agenda and undoes nothing.",
            _ => summary,
        };
    }

    private static string Closes(Note note, Decision decision) =>
        CivilTime.At(decision.ClosesAt!.Value, note.Roster.Partnership.Zone).InWords();
}
