using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Register;

/// <summary>What is said unasked about boards: to the organisation alone when papers are due and what the board said;
/// to the leads when they could help; to everybody once a decision binds.</summary>
public sealed class BoardNotes : INoteWriter
{
    public string Kind => "board";

    public IReadOnlyList<string> Rungs { get; } =
    [
        Steps.BoardDates, Steps.BoardPapers, Steps.BoardAsked, Steps.BoardSilent, Steps.BoardRefused,
        Steps.BoardPassed,
    ];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        if (await note.Db.BoardWaits.FindAsync([Id<BoardWait>.Parse(note.SubjectId)], ct) is not { } wait
            || await note.Db.Decisions.FindAsync([wait.DecisionId], ct) is not { Stands: true } decision
            || !note.Viewer.Sees(decision.Audience, decision.HiddenFrom))
        {
            return Reply.Nothing;
        }

        return (note.Rung, wait.Answer) switch
        {
            (Steps.BoardDates, BoardAnswer.Awaited) => Dates(note, wait, decision),
            (Steps.BoardPapers, BoardAnswer.Awaited) => Papers(note, wait, decision),
            (Steps.BoardAsked, BoardAnswer.Awaited) => Asked(note, wait, decision),
            (Steps.BoardSilent, BoardAnswer.Awaited) => Silent(note, wait, decision),
            (Steps.BoardRefused, BoardAnswer.Refused) => Refused(note, wait, decision),
            (Steps.BoardPassed, BoardAnswer.Ratified) => Passed(note, decision),
            _ => Reply.Nothing,
        };
    }

    // None of these cards changes afterwards.
    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);

    private static Reply Dates(Note note, BoardWait wait, Decision decision)
    {
        var organisation = note.Roster.Find(wait.OrganisationId);
        return Show(
            note,
            $"{decision.Label}: when does your board meet?",
            $"“{Brief(decision)}” was agreed, and {Say.Plain(organisation.Name)} needs its board for it. I have no "
                + "date "
                + "on record on which it could be taken. Please tell me the next ones, for example: board dates "
                + $"{organisation.Key} are {Say.DateWithoutWeekday(Today(note).PlusDays(14))}",
            [new Button("Show the decision", $"decision show {decision.Label}")]);
    }

    private static Reply Papers(Note note, BoardWait wait, Decision decision)
    {
        var next = wait.Next(note.Roster.Partnership.Calendar, Today(note));
        return next is null
            ? Reply.Nothing
            : Show(
                note,
                $"{decision.Label}: papers for your board",
                $"Your board meets on {Say.Date(next.On)} and wants its papers by {Say.Date(next.PapersOn)}. "
                    + $"“{Brief(decision)}” waits for it. A paragraph with the decision and its reasons is enough.",
                [new Button("Show the decision", $"decision show {decision.Label}") { Style = ButtonStyle.Primary }]);
    }

    private static Reply Asked(Note note, BoardWait wait, Decision decision)
    {
        var calendar = note.Roster.Partnership.Calendar;
        if (wait.Missed(calendar, Today(note)).LastOrDefault() is not { } met)
        {
            return Reply.Nothing;
        }

        var next = wait.Next(calendar, Today(note)) is { } later
            ? $"If it was not taken, I count on the next board, {Say.Date(later.On)}."
            : "If it was not taken, please tell me when the board meets next.";
        var key = note.Roster.Find(wait.OrganisationId).Key;
        return Show(
            note,
            $"{decision.Label}: what did your board say?",
            $"Your board met on {Say.Date(met.On)}. Did it ratify “{Brief(decision)}”? {next} If it said no, please "
                + "say "
                + $"why: decision refuse {decision.Label} because …",
            [
                new Button("It was ratified", $"decision ratify {decision.Label} for {key}")
                {
                    Style = ButtonStyle.Primary,
                },
                new Button("Show the decision", $"decision show {decision.Label}"),
            ]);
    }

    private static Reply Silent(Note note, BoardWait wait, Decision decision)
    {
        var organisation = note.Roster.Find(wait.OrganisationId);
        return Show(
            note,
            $"{decision.Label}: a board may need a hand",
            $"“{Brief(decision)}” waits for {Say.Plain(organisation.Name)}’s board, which has met twice since. "
                + "Perhaps it "
                + "did not reach the papers, or nobody told me. A short call may help; what they say you can write "
                + "down: "
                + $"decision ratify {decision.Label} for {organisation.Key}. Only the lead is told this.",
            [new Button("Show the decision", $"decision show {decision.Label}")]);
    }

    private static Reply Refused(Note note, BoardWait wait, Decision decision) => Show(
        note,
        $"{decision.Label}: a board said no",
        $"{Say.Plain(note.Roster.Find(wait.OrganisationId).Name)}’s board refused “{Brief(decision)}”: "
            + $"{Say.Sentence(Say.Plain(wait.Reason))} So it does not bind. You can talk it over and propose a new one "
            + "that stands in its place.",
        [new Button("Show the decision", $"decision show {decision.Label}")]);

    private static Reply Passed(Note note, Decision decision) => Show(
        note,
        $"{decision.Label} binds everyone now",
        $"Every board that was asked has ratified “{Brief(decision)}”. From today, {Say.Date(Today(note))}, it binds "
            + "everyone.",
        [new Button("Show the decision", $"decision show {decision.Label}")]);

    private static Reply Show(Note note, string title, string text, Button[] buttons)
    {
        var key = note.Roster.Partnership.Key;
        return Reply.Show(new Card(title, text)
        {
            Parts = [new TextPart(text)],
            Buttons = [.. buttons.Select(button => button with { Says = PhrasePrefix.With(key, button.Says) })],
        });
    }

    private static string Brief(Decision decision) => Say.Cut(Say.Plain(decision.Text), 200);

    private static NodaTime.LocalDate Today(Note note) => note.Roster.Partnership.Today(note.Now);
}
