using PartnerBot.Chat;
using PartnerBot.Features.Reminders;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Agendas;

/// <summary>What is said about a late item.</summary>
public sealed class ItemNotes : INoteWriter
{
    public string Kind => "item";

    public IReadOnlyList<string> Rungs { get; } = [Steps.ItemLate, Steps.ItemAnswered];

    public Task<Reply> WriteAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);

    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
