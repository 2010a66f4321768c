using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Meetings;

/// <summary>What the lead hears, and only when something needs them: what is so, and what they can do in one
/// tap.</summary>
public static class LeadNotes
{
    private const int MostChoices = 3;

    public static async Task<Reply> WriteAsync(Note note, Meeting meeting, Series series, CancellationToken ct)
    {
        if (note.Rung != Steps.Missed && !meeting.IsOpen)
        {
            return Reply.Nothing;
        }

        return note.Rung switch
        {
            Steps.WindowClosing when meeting.State == MeetingState.Scheduled => Reply.Nothing,
            Steps.WindowClosing => Closing(note, meeting, series),
            Steps.Stuck => meeting.Stuck == Stuck.No ? Reply.Nothing : await StuckAsync(note, meeting, series, ct),
            Steps.Missed => Missed(note, meeting, series),
            Steps.Doubted => Doubted(note, meeting, series),
            _ => throw new InvalidOperationException($"Nobody writes the rung {note.Rung}."),
        };
    }

    private static Reply Closing(Note note, Meeting meeting, Series series) => Show(
        note,
        $"{series.Name}: the window is closing",
        $"{series.Name} should meet by {Say.Date(meeting.Window.Latest)} and has no date yet. "
            + "Nothing is lost: you can ask again, or set a date yourselves.",
        [
            new Button("Ask for dates now", $"meeting poll {series.Key}") { Style = ButtonStyle.Primary },
            new Button("Leave this one out", $"meeting skip {series.Key}"),
            new Button("How does it stand?", "meeting list"),
        ]);

    private static Reply Missed(Note note, Meeting meeting, Series series) => Show(
        note,
        $"{series.Name}: no meeting this time",
        $"{series.Name} was due in the window {meeting.Window.InWords()}, and no date was found. I am counting the "
            + "next window from there; if you want to meet sooner, I can ask now.",
        [new Button("Ask for dates now", $"meeting poll {series.Key}")]);

    private static Reply Doubted(Note note, Meeting meeting, Series series) => Show(
        note,
        $"{series.Name}: somebody can no longer come",
        $"Since {series.Name} was set for {MeetingWords.Span(meeting, note.Roster.Partnership.Zone)}, an answer has "
            + "changed, and the date no "
            + "longer meets the rule that was agreed. It stands unless you change it.",
        [
            new Button("Look for another date", $"meeting cancel {series.Key}"),
            new Button("How does it stand?", "meeting list"),
        ]);

    private static async Task<Reply> StuckAsync(Note note, Meeting meeting, Series series, CancellationToken ct)
    {
        var polls = await note.Db.PollsOfAsync(meeting.Id, ct);
        var text = meeting.Stuck == Stuck.NoSlots
            ? $"{series.Name}: I find no time in the window {meeting.Window.InWords()} that fits the working days of "
                + "everybody it needs. "
                + "Could you choose one, or leave this meeting out?"
            : $"{series.Name}: I asked {Times(meeting.Rounds)} and no time meets the rule. Could you choose? These "
                + "come nearest.";
        Button[] ways =
        [
            .. meeting.Stuck == Stuck.NoSlots ? [] : Nearest(note, polls, series),
            new Button("Leave this one out", $"meeting skip {series.Key}"),
        ];
        return Show(note, $"{series.Name}: your help is needed", text, ways);
    }

    private static string Times(int rounds) => rounds == 1 ? "once" : $"{rounds} times";

    private static IEnumerable<Button> Nearest(Note note, IReadOnlyList<DatePoll> polls, Series series)
    {
        var now = note.Now.InZone(note.Roster.Partnership.Zone).LocalDateTime;
        return polls.SelectMany(poll => new Tally(poll, note.Roster.Core).Ranked)
            .Where(slot => slot.Slot.Starts > now)
            .OrderByDescending(slot => slot.Able).ThenBy(slot => slot.IfNeedBe.Length).ThenBy(slot => slot.Slot.Starts)
            .Take(MostChoices)
            .Select(slot => new Button(
                $"{Say.Date(slot.Slot.Starts.Date)}, {Say.Time(slot.Slot.Starts.TimeOfDay)}: {slot.Able} can come",
                $"meeting confirm {series.Key} {slot.Slot.Starts:uuuu-MM-dd' 'HH:mm}"));
    }

    private static Reply Show(Note note, string title, string text, IReadOnlyList<Button> buttons)
    {
        var key = note.Roster.Partnership.Key;
        return Reply.Show(new Card(title, text)
        {
            Parts = [new TextPart(text), new TextPart("Only the lead is told this.", Tone.Subtle)],
            Buttons = [.. buttons.Select(button => button with { Says = PhrasePrefix.With(key, button.Says) })],
        });
    }
}
