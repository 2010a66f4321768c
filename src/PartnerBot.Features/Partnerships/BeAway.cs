using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"away until 14 April": the speaker is away, and their deputy is asked.</summary>
public sealed class BeAway : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(Absence.Begin(turn, turn.Me));
}
