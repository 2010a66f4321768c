using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Actions;

/// <summary>What the lead hears about somebody's action: that a hand is wanted, never that somebody failed.</summary>
public static class HelpNotes
{
    public static Reply Write(Note note, ActionItem action)
    {
        if (note.To!.Member.Id == action.OwnerId)
        {
            return Reply.Nothing;
        }

        var (title, text) = WordsOf(note, action);
        return Reply.Show(new Card(title, text)
        {
            ShownBy = $"action show {action.Number}",
            Parts = [new TextPart(text)],
            Buttons =
            [
                Button(note, "Show the action", $"action show {action.Number}"),
                Button(note, "Find somebody else", $"action hand {action.Number}"),
                Button(note, "Another day", $"action move {action.Number}"),
            ],
        });
    }

    private static (string Title, string Text) WordsOf(Note note, ActionItem action)
    {
        var (who, what) = (ActionWords.Owner(action, note.Roster), ActionWords.Quoted(action));
        return note.Rung switch
        {
            Steps.ActionSwap => (
                "Somebody would like to swap",
                $"{who} would be glad if somebody else could take on {what}. Do you know who could?"),
            Steps.ActionTalk => (
                "Somebody would like a word",
                $"{who} would like a word with you about {what}. A short call is often enough."),
            _ => (
                "Could you offer a hand?",
                $"{who} may have a lot on: {what} was for {Say.Date(action.DueOn)}, and they have not had time to "
                    + "answer me. Could you offer them a hand?"),
        };
    }

    private static Button Button(Note note, string label, string phrase) =>
        new(label, PhrasePrefix.With(note.Roster.Partnership.Key, phrase));
}
