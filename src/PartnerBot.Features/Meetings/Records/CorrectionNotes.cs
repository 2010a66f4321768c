using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>What is said about proposed corrections: to those who may settle them, all that wait; to whoever proposed
/// one, what became of it.</summary>
public static class CorrectionNotes
{
    private const int MostAtOnce = 5;

    public static Reply Proposed(Note note, MinutesView view)
    {
        var open = view.Corrections.Where(one => one.State == CorrectionState.Proposed && IsFor(note, view, one))
            .ToList();
        if (open.Count == 0)
        {
            return Reply.Nothing;
        }

        var text = $"{Say.Plain(view.Of.Series.Name)}: {Say.Count(open.Count, "correction")} to the minutes proposed. "
            + $"{WhyOf(note)}What nobody settles by {MinutesWords.Until(view.Minutes)} stays on record as a proposal.";
        return Reply.Show(new Card($"{view.Of.Series.Name}: corrections to the minutes", text)
        {
            Parts = [new TextPart(text), .. open.Take(MostAtOnce).Select(one => ChoiceOf(note, view, one))],
        });
    }

    public static Reply Settled(Note note, MinutesView view)
    {
        var mine = view.Corrections
            .Where(one => one.By == note.To?.Member.Id && one.State != CorrectionState.Proposed)
            .Select(one => $"“{Say.Cut(Say.Plain(one.Text), 80)}” was {WordOf(one)}")
            .ToList();
        return mine.Count == 0 ? Reply.Nothing : Reply.Say(
            $"Your {(mine.Count == 1 ? "correction" : "corrections")} to the minutes of "
            + $"{Say.Plain(view.Of.Series.Name)}: {Say.List(mine)}. Thank you for reading them so closely.");
    }

    private static bool IsFor(Note note, MinutesView view, Correction one) =>
        Settlers.Of(one.Sight, view.Minutes, note.Roster, note.Roster.Partnership.Today(note.Now))
            .Any(seated => seated.Member.Id == note.To?.Member.Id);

    private static string WhyOf(Note note) => note.To?.Member.Is(Roles.Coordinator) == true
        ? ""
        : "The coordinator may not see this, so it is with you. ";

    private static ChoicePart ChoiceOf(Note note, MinutesView view, Correction one)
    {
        var (partnership, key) = (note.Roster.Partnership.Key, view.Of.Series.Key);
        var now = view.Lines.FirstOrDefault(line => line.Label == one.Line) is { } line
            ? $"line {line.Label} now: {Say.Plain(line.Text)}"
            : "something to add";
        return new ChoicePart(
            $"{one.Number}. {MinutesWords.WhoOf(one, view)}: {Say.Plain(one.Text)}",
            now,
            [
                new Button("Accept", PhrasePrefix.With(partnership, $"minutes of {key} accept {one.Number}")),
                new Button("Leave as it is", PhrasePrefix.With(partnership, $"minutes of {key} decline {one.Number}")),
            ]);
    }

    private static string WordOf(Correction one) =>
        one.State == CorrectionState.Accepted ? "taken into the minutes" : "noted, and the minutes stay as they were";
}
