using PartnerBot.Chat;
using PartnerBot.Features.Reminders;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Agendas;

/// <summary>What an agenda says unasked.</summary>
public sealed class AgendaNotes : INoteWriter
{
    public string Kind => "agenda";

    public IReadOnlyList<string> Rungs { get; } =
        [Steps.AgendaCall, Steps.AgendaChase, Steps.AgendaPublished, Steps.AgendaSkip];

    public Task<Reply> WriteAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);

    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
