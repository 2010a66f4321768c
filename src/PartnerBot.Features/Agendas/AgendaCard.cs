using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Agendas;

/// <summary>An agenda as a card, for one viewer: with the times of what they may see, and nothing else. It never says
/// who has not answered.</summary>
public static class AgendaCard
{
    private const int MostNotes = 10;

    /// <param name="viewer">Who would see it.</param>
    /// <param name="me">Whose personal card it is; null for a shared room.</param>
    public static Card Of(AgendaView view, Viewer viewer, Seated? me)
    {
        var run = view.RunFor(viewer);
        return new Card($"{view.Series.Name}: agenda", SummaryOf(view, run))
        {
            Key = view.Agenda.Subject,
            ShownBy = $"agenda {view.Series.Key}",
            Parts = [.. PartsOf(view, run, viewer, me)],
            Buttons = [.. ButtonsOf(view, me)],
        };
    }

    private static string SummaryOf(AgendaView view, AgendaRun run)
    {
        var count = Say.Count(run.Items.Length, "item");
        return view.Agenda.State switch
        {
            AgendaState.Published => $"{view.Series.Name}, {view.When}: the agenda, with {count}.",
            AgendaState.Closed => $"{view.Series.Name}, {view.When}: this agenda is closed.",
            _ => $"{view.Series.Name}, {view.When}: {count} so far. More are welcome until {view.Until}.",
        };
    }

    private static IEnumerable<CardPart> PartsOf(AgendaView view, AgendaRun run, Viewer viewer, Seated? me)
    {
        yield return new TextPart(view.When, Tone.Strong);
        if (view.Meeting.Purpose.Length > 0)
        {
            yield return new TextPart($"Purpose: {Say.Plain(view.Meeting.Purpose)}");
        }

        yield return run.Items.IsEmpty
            ? new TextPart("There is nothing on it yet.")
            : new TablePart(["Time", "Item", "For", "Led by"], [.. run.Items.Select(timed => Row(view, timed))]);
        foreach (var note in NotesOf(run))
        {
            yield return note;
        }

        foreach (var late in view.LateFor(viewer).Where(item => IsConcerned(me, item)))
        {
            yield return new TextPart($"Waiting for the coordinator: {late.Number}. {Say.Plain(late.Title)}");
        }

        foreach (var word in StandingOf(view, run))
        {
            yield return word;
        }
    }

    // Whoever added it, and whoever may decide about it.
    private static bool IsConcerned(Seated? me, AgendaItem item) => me is not null
        && (item.AddedFor == me.Organisation.Id || item.Deciding.Contains(me.Member.Id));

    private static IEnumerable<CardPart> StandingOf(AgendaView view, AgendaRun run)
    {
        if (run.Over > Duration.Zero && view.Agenda.IsOpen)
        {
            yield return new TextPart(OverOf(run), Tone.Warning);
        }

        yield return new TextPart(
            view.Agenda.State switch
            {
                AgendaState.Collecting => $"Items are welcome until {view.Until}; then everybody gets the agenda.",
                AgendaState.Published => "This is the agreed agenda. What comes now goes to the coordinator first.",
                _ => "That meeting is over, or was called off. What was not finished comes again next time.",
            },
            Tone.Subtle);
    }

    private static string OverOf(AgendaRun run) =>
        $"This is {ItemWords.Minutes(run.Over)} more than the meeting has. To make an item shorter, say for example "
            + $"'agenda change {run.Items[^1].Item.Number} length 5 minutes'; to leave it for the next meeting, "
            + $"'agenda move {run.Items[^1].Item.Number} to later'.";

    private static ImmutableArray<string> Row(AgendaView view, TimedItem timed)
    {
        var item = timed.Item;
        var mark = !item.HiddenFrom.IsEmpty ? " (restricted)"
            : item.Audience == Audience.CoreOnly ? " (core only)"
            : "";
        var outcome = item.State switch
        {
            ItemState.Done when item.Outcome.Length > 0 => $": {Say.Plain(item.Outcome)}",
            ItemState.Done => ": done",
            ItemState.CarriedOver => ": carried over",
            _ => "",
        };
        return
        [
            view.ClockOf(timed.StartsAt),
            $"{item.Number}. {Say.Plain(item.Title)}{mark}{outcome}",
            $"{item.Kind.InWords()["for ".Length..]}, {ItemWords.Minutes(item.Length)}",
            ItemWords.OwnerOf(item, view.Roster),
        ];
    }

    private static IEnumerable<CardPart> NotesOf(AgendaRun run) => run.Items
        .Select(timed => timed.Item)
        .Where(item => item.Note.Length > 0 || item.Link.Length > 0)
        .Take(MostNotes)
        .Select(item => IsAddress(item.Link) ? Linked(item) : new TextPart(
            string.Join(" ", new[] { $"{item.Number}:", Say.Plain(item.Note), PhraseOf(item) }
                .Where(part => part.Length > 0)),
            Tone.Subtle));

    // An address of a message is longer than most notes, and nobody reads one.
    private static CardPart Linked(AgendaItem item) => new ChoicePart(
        $"{item.Number}. {Say.Plain(item.Title)}",
        Say.Plain(item.Note),
        [Button.Link("Open the link", item.Link) with { Hint = $"Open the link of item {item.Number}" }]);

    // What another room put here is shown by a phrase; what came out of a message by its address.
    private static string PhraseOf(AgendaItem item) => item.Link.Length == 0 ? "" : $"Say '{item.Link}' to see it.";

    private static bool IsAddress(string link) => link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Button> ButtonsOf(AgendaView view, Seated? me)
    {
        var (agenda, key) = (view.Agenda, view.Series.Key);
        if (!agenda.IsOpen)
        {
            yield break;
        }

        if (me is not null && agenda.State == AgendaState.Collecting && agenda.Silent.Contains(me.Organisation.Id))
        {
            yield return new Button("Nothing from us", view.Phrase($"agenda nothing {key}"));
        }

        yield return new Button("Add an item", view.Phrase($"agenda new {key}")) { Style = ButtonStyle.Primary };
        if (me is not null && agenda.State == AgendaState.Collecting && me.Member.Is(Roles.Coordinator))
        {
            yield return new Button("Publish it now", view.Phrase($"agenda publish {key}"));
        }
    }
}
