using PartnerBot.Chat;
using PartnerBot.Features.Reminders;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Agendas;

/// <summary>What a round of written updates says unasked.</summary>
public sealed class UpdateNotes : INoteWriter
{
    public string Kind => "updates";

    public IReadOnlyList<string> Rungs { get; } = [Steps.UpdatesAsk, Steps.UpdatesChase, Steps.UpdatesShared];

    public Task<Reply> WriteAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);

    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
