using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action move 12 to Fri 19 June": another day, and reminders that go by it.</summary>
public sealed class MoveAction(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ActionChoice.FindOwnAsync(db, turn, ct);
        if (choice.One is not { } action)
        {
            return choice.Instead;
        }

        if (!action.IsOpen)
        {
            return Reply.Say(ActionItem.Ended.Sentence);
        }

        return turn.Words.Has("date")
            ? Move(turn, action)
            : Reply.Show(ActionCard.Later(action, turn.Roster, turn.Today));
    }

    private static Reply Move(Turn turn, ActionItem action)
    {
        var reading = DateWords.ReadDate(turn.Words["date"], turn.Today).NotInPast();
        if (reading is not DateRead due)
        {
            return Reply.Say(reading.Sentence);
        }

        return action.Move(due.On, turn.Partnership, turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Show(
                $"Action {action.Number} is now for {Say.Date(action.DueOn)}: {ActionWords.Quoted(action)}, "
                    + $"{ActionWords.Owner(action, turn.Roster)}.{(due.Note.Length > 0 ? $" {due.Note}" : "")}",
                ActionCard.Of(action, turn));
    }
}
