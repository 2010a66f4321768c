using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda done 12": it was dealt with, so that it is not carried on.</summary>
public sealed class FinishItem(PartnerBotDb db) : IUseCase
{
    private const int LongestOutcome = 300;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ItemChoice.FindAsync(db, turn, ItemRight.Own, ct);
        if (choice.Item is not { } item)
        {
            return choice.Instead;
        }

        var outcome = Say.Cut(Say.Plain(turn.Words["outcome"]), LongestOutcome);
        return item.Finish(outcome) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Say($"Item {item.Number}, “{Say.Plain(item.Title)}”, is done and will not come again.");
    }
}
