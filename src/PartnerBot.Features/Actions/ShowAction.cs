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
        if (choice.One is not { } action)
        {
            return choice.Instead;
        }

        var card = ActionCard.Of(action, turn);
        return await ActionSource.WordsAsync(db, action, turn.Viewer, ct) is { } source
            ? Reply.Show(card with { Parts = card.Parts.Add(new TextPart($"Comes out of {source}.", Tone.Subtle)) })
            : Reply.Show(card);
    }
}
