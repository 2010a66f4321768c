using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action list kdyt page 2": what is to be done. Only people's own chats sort by day and say what has
/// passed, and there only of their own organisation's; the lead's of everybody's. In a shared room no day is named at
/// all: one that has passed would tell of whom it has.</summary>
public sealed class ListActions(PartnerBotDb db) : IUseCase
{
    private const int LongestCell = 90;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = WhoseOf(turn);
        var whose = WhoseActions.Read(turn, said);
        if (whose.One is not { } chosen)
        {
            return whose.Instead;
        }

        Func<int, string> phrase = page => $"action list {chosen.Word} page {page}";
        if (Page.Asked(turn) is not { } number)
        {
            return Page.Unread(phrase);
        }

        var order = IsByDay(turn, chosen) ? ActionOrder.ByDay : ActionOrder.ByNumber;
        var found = await db.OpenActionsAsync(
            turn.Partnership.Id, turn.Viewer, chosen.Which, order, Page.Before(number), Page.Size, ct);
        var page = new Page(number, found.Total);
        return !page.IsThere ? page.Missing(phrase)
            : found.Total == 0 ? Reply.Say($"{chosen.Nothing} Say 'action list all' to see every open action.")
            : Reply.Show(CardOf(turn, chosen, found, page, phrase));
    }

    private static string WhoseOf(Turn turn) =>
        turn.Words.Find("whose") is { } said ? Say.Plain(said) : turn.IsShared ? "all" : "mine";

    private static bool IsByDay(Turn turn, WhoseActions whose) =>
        !turn.IsShared && (turn.IsLead || whose.Organisation == turn.Me.Organisation.Id);

    private static Card CardOf(
        Turn turn, WhoseActions whose, ActionPage found, Page page, Func<int, string> phrase)
    {
        var shown = found.Actions;
        var count = $"{Say.Count(found.Total, "open action")}{page.InWords}.";
        return new Card(whose.Title, count)
        {
            ShownBy = phrase(page.Number),
            Parts =
            [
                new TablePart(
                    turn.IsShared ? ["No.", "What", "Who"] : ["No.", "What", "Who", "By"],
                    [.. shown.Select(action => Row(turn, whose, action))]),
                new TextPart($"{count} Say 'action show {shown[0].Number}' to "
                    + "see one, 'action done' and its number when it is done."
                    + (turn.IsShared ? " By when, I tell each of you in your own chat." : ""), Tone.Subtle),
            ],
            Buttons = [.. page.Buttons(turn.Partnership, phrase), .. Buttons(turn, whose)],
        };
    }

    private static ImmutableArray<string> Row(Turn turn, WhoseActions whose, ActionItem action) =>
    [
        $"{action.Number}",
        Say.Cut(Say.Plain(action.What), LongestCell),
        ActionWords.Owner(action, turn.Roster),
        .. turn.IsShared ? ImmutableArray<string>.Empty : [DayOf(turn, whose, action)],
    ];

    private static string DayOf(Turn turn, WhoseActions whose, ActionItem action) =>
        IsByDay(turn, whose) && action.IsPast(turn.Today)
            ? $"{Say.Date(action.DueOn)} (has passed)"
            : Say.Date(action.DueOn);

    private static IEnumerable<Button> Buttons(Turn turn, WhoseActions whose)
    {
        Button To(string label, string phrase) => new(label, PhrasePrefix.With(turn.Partnership.Key, phrase));

        if (whose.Word != "all")
        {
            yield return To("Everybody's", "action list all");
        }

        yield return To("Add an action", "action add");
    }
}
