using PartnerBot.Chat;

namespace PartnerBot.Features.Turns;

/// <summary>One thing that a member can ask for: load, let the domain decide, answer. It does not save, log or read a
/// clock, and may be run again from scratch.</summary>
public interface IUseCase
{
    Task<Reply> HandleAsync(Turn turn, CancellationToken ct);
}
