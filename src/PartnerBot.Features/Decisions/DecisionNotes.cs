using PartnerBot.Chat;
using PartnerBot.Features.Reminders;

namespace PartnerBot.Features.Decisions;

/// <summary>What a vote says unasked: the question, at most two kind reminders to those that have not voted, and the
/// result.</summary>
public sealed class DecisionNotes : INoteWriter
{
    public string Kind => "decision";

    public IReadOnlyList<string> Rungs { get; } =
    [
        Domain.Reminders.Rungs.StandAsk, Domain.Reminders.Rungs.VoteAsk, Domain.Reminders.Rungs.VoteChaseFirst,
        Domain.Reminders.Rungs.VoteChaseLast, Domain.Reminders.Rungs.VoteResult, Domain.Reminders.Rungs.UrgentMade,
    ];

    public Task<Reply> WriteAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);

    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
