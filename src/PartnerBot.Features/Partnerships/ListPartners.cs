using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"partner list": who takes part, tier by tier.</summary>
public sealed class ListPartners : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(turn.Roster.Active.Any()
        ? Reply.Show(PartnerCard.ListOf(turn))
        : Reply.Say("There is no partner yet. For example: partner add Our Way as core"));
}
