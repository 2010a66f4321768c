using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"settings": how the partnership is set up.</summary>
public sealed class ShowSettings : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Show(SettingsCard.Of(turn)));
}
