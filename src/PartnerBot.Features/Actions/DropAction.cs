using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action drop 12 because the funder no longer asks for it": it will not be done, and the record says
/// why.</summary>
public sealed class DropAction(PartnerBotDb db) : IUseCase
{
    private const int LongestReason = 500;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ActionChoice.FindOwnAsync(db, turn, ct);
        if (choice.One is not { } action)
        {
            return choice.Instead;
        }

        var reason = Say.Cut(Say.Plain(turn.Words["reason"]), LongestReason);
        if (action.IsOpen && reason.Length == 0)
        {
            return Ask(turn, action);
        }

        return action.Drop(reason, turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Show(
                $"Dropped: {ActionWords.Quoted(action)}. Noted why: {Say.Sentence(reason)}",
                ActionCard.Of(action, turn));
    }

    private static Reply Ask(Turn turn, ActionItem action)
    {
        var text = $"Why will {ActionWords.Quoted(action)} not be done? A few words are enough.";
        return Reply.Show(new Card($"Drop action {action.Number}?", text)
        {
            Parts = [new TextPart(text), new InputPart("reason", "Why", InputKind.Line) { Required = true }],
            Buttons =
            [
                new Button("Drop it", PhrasePrefix.With(
                    turn.Partnership.Key, $"action drop {action.Number} because {{reason}}"))
                {
                    Style = ButtonStyle.Destructive,
                },
            ],
        });
    }
}
