using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Reminders;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Actions;

/// <summary>What an action says unasked: to its owner up to the day and, at most twice, after it; to the lead when a
/// hand is wanted. To a shared room it says nothing at all.</summary>
public sealed class ActionNotes : INoteWriter
{
    public string Kind => "action";

    public IReadOnlyList<string> Rungs { get; } =
    [
        Steps.ActionGiven, Steps.ActionBefore, Steps.ActionDay, Steps.ActionAsk, Steps.ActionAskAgain,
        Steps.ActionSwap, Steps.ActionTalk, Steps.ActionOffer,
    ];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        // The wall that keeps what is late out of shared rooms, whoever might owe it there by mistake.
        if (note.To is null || await LoadAsync(note, ct) is not { IsOpen: true } action)
        {
            return Reply.Nothing;
        }

        var today = note.Roster.Partnership.Today(note.Now);
        return note.Rung switch
        {
            Steps.ActionGiven or Steps.ActionBefore or Steps.ActionDay =>
                Reply.Show(Remind(note, action), ActionCard.Of(action, note.Roster, note.To, today)),
            Steps.ActionAsk or Steps.ActionAskAgain => action.Help == HelpWanted.None
                ? Reply.Show(Ask(note, action), ActionCard.Question(action, note.Roster))
                : Reply.Nothing,
            _ => HelpNotes.Write(note, action),
        };
    }

    public async Task<Reply> RefreshAsync(Note note, CancellationToken ct)
    {
        if (await LoadAsync(note, ct) is not { } action)
        {
            return Reply.Nothing;
        }

        var today = note.Roster.Partnership.Today(note.Now);
        return IsAsking(note, action)
            ? Reply.Show(ActionCard.Question(action, note.Roster))
            : Reply.Show(ActionCard.Of(action, note.Roster, note.To, today));
    }

    // The question stands in the owner's own chat until it is answered.
    private static bool IsAsking(Note note, ActionItem action) =>
        action is { IsOpen: true, Help: HelpWanted.None, Chase: not Chase.None }
        && note.To?.Member.Id == action.OwnerId;

    private static async Task<ActionItem?> LoadAsync(Note note, CancellationToken ct) =>
        await note.Db.Actions.FindAsync([Id<ActionItem>.Parse(note.SubjectId)], ct) is { } action
            && (note.Viewer.Sees(action.Audience, action.HiddenFrom)
                || note.To?.Organisation.Id == action.OrganisationId)
            ? action
            : null;

    private static string Remind(Note note, ActionItem action)
    {
        var (what, day) = (ActionWords.Quoted(action), Say.Date(action.DueOn));
        return note.Rung switch
        {
            Steps.ActionGiven => $"A new action for you: {what}, by {day}. I will remind you some days before.",
            Steps.ActionBefore => $"Coming up: {what}, by {day}. If it is done already, one tap is enough.",
            _ when action.DueOn == note.Roster.Partnership.Today(note.Now) => $"Today, {day}, is the day for {what}. "
                + "If it is done, one tap is enough.",
            _ => $"{day} is the day for {what}. If it is done, one tap is enough.",
        };
    }

    private static string Ask(Note note, ActionItem action) => note.Rung == Steps.ActionAsk
        ? $"{ActionWords.Quoted(action)} was for {Say.Date(action.DueOn)}, and I have not heard yet that it is done. "
            + "That "
            + "happens to everybody: what would help?"
        : $"One more word about {ActionWords.Quoted(action)}, which was for {Say.Date(action.DueOn)}: what would help? "
            + "Any answer is fine, and then I leave you in peace.";
}
