using PartnerBot.Chat;
using PartnerBot.Features.Reminders;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>What minutes say unasked.</summary>
public sealed class MinutesNotes : INoteWriter
{
    public string Kind => "minutes";

    public IReadOnlyList<string> Rungs { get; } =
    [
        Steps.Started, Steps.Unattended, Steps.MinutesDraft, Steps.CorrectionProposed, Steps.CorrectionSettled,
        Steps.MinutesApproved,
    ];

    public Task<Reply> WriteAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);

    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
