using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action done 12": anybody in the partnership may say that an action is done.</summary>
public sealed class FinishAction(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ActionChoice.FindAsync(db, turn, ct);
        if (choice.One is not { } action)
        {
            return choice.Instead;
        }

        return action.Finish(turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Show(
                $"Done: {ActionWords.Quoted(action)}. Thank you, {ActionWords.Owner(action, turn.Roster)}.",
                ActionCard.Of(action, turn));
    }
}
