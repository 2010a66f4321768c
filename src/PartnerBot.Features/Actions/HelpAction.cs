using PartnerBot.Chat;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action help 12 swap": what would help whoever took it on. Any answer ends the asking.</summary>
public sealed class HelpAction(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ActionChoice.FindOwnAsync(db, turn, ct);
        if (choice.One is not { } action)
        {
            return choice.Instead;
        }

        if (turn.Words.Find("help") is not { } said)
        {
            return action.IsOpen
                ? Reply.Show(ActionCard.Question(action, turn.Roster))
                : Reply.Say(ActionItem.Ended.Sentence);
        }

        if (ActionWords.ReadHelp(said) is not { } help)
        {
            return Reply.Say($"I know three things that help: more time, swap or talk. For example: action help "
                + $"{action.Number} more time");
        }

        return action.Answer(help, turn.Now) is { } refusal ? Reply.Say(refusal.Sentence) : Answer(turn, action, help);
    }

    private static Reply Answer(Turn turn, ActionItem action, HelpWanted help) => help switch
    {
        HelpWanted.MoreTime => Reply.Show(
            $"Of course. Which day would work for {ActionWords.Quoted(action)}?",
            ActionCard.Later(action, turn.Roster, turn.Today)),
        HelpWanted.Swap => Reply.Show(
            $"Of course. Who could take on {ActionWords.Quoted(action)}? If nobody comes to mind, I ask the lead on "
                + "the "
                + "next working day to help find somebody.",
            ActionCard.Instead(action, turn.Roster)),
        _ => Reply.Say($"Of course. I am letting the lead know that you would like a word about "
            + $"{ActionWords.Quoted(action)}."),
    };
}
