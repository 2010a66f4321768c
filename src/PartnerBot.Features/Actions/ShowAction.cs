using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action show 12": one action, also one that has ended.</summary>
public sealed class ShowAction(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ActionChoice.FindAsync(db, turn, ct);
        return choice.One is { } action ? Reply.Show(ActionCard.Of(action, turn)) : choice.Instead;
    }
}
