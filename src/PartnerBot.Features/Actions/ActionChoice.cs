using PartnerBot.Chat;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>Which action a phrase is about. One that the speaker may not see is not there.</summary>
public static class ActionChoice
{
    public static async Task<Choice<ActionItem>> FindAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        if (turn.Words.Number("action") is not { } number)
        {
            return Missing("Please say which action you mean by its number: 'action list' shows them.");
        }

        return await db.FindActionAsync(turn.Partnership.Id, number, ct) is { } action && Sees(turn, action)
            ? new Choice<ActionItem>(action, Reply.Nothing)
            : Missing($"There is no action {number}. Say 'action list all' to see those that are open.");
    }

    /// <summary>One whose owner the speaker may speak for.</summary>
    public static async Task<Choice<ActionItem>> FindOwnAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        var choice = await FindAsync(db, turn, ct);
        return choice.One is { } action && !MayChange(turn, action)
            ? Missing($"Action {action.Number} is with {ActionWords.Owner(action, turn.Roster)}. They, or a "
                + "coordinator, "
                + "can change it.")
            : choice;
    }

    /// <summary>True when the action may be shown where the speaker is; lists ask the store for the same.</summary>
    public static bool Sees(Turn turn, ActionItem action) =>
        turn.Viewer.Sees(action.Audience, action.HiddenFrom)
        || (!turn.IsShared && action.OrganisationId == turn.Me.Organisation.Id);

    /// <summary>True for the organisation that took it on, and for the lead.</summary>
    public static bool MayChange(Turn turn, ActionItem action) =>
        turn.IsLead || action.OrganisationId == turn.Me.Organisation.Id;

    private static Choice<ActionItem> Missing(string sentence) => new(null, Reply.Say(sentence));
}
