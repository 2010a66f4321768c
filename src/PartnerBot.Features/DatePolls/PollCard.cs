using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.DatePolls;

/// <summary>A date poll as a card: for one organisation with its own answers ticked, or for a shared room with the
/// count. Neither names who has not answered.</summary>
public static class PollCard
{
    private static readonly (string Label, Suits Suits)[] Choices =
        [("Yes", Suits.Yes), ("If need be", Suits.IfNeedBe), ("No", Suits.No)];

    /// <param name="view">The poll.</param>
    /// <param name="me">Whose answers to show; null for a shared room.</param>
    public static Card Of(PollView view, Seated? me)
    {
        var card = new Card(TitleOf(view), SummaryOf(view, me)) { Key = view.Poll.Subject };
        var seat = me is not null && view.Poll.Invited.Contains(me.Organisation.Id) ? me.Organisation : null;
        return view.Poll.IsOpen
            ? card with { Parts = [.. OpenParts(view, me, seat)], Buttons = [.. OpenButtons(view, seat)] }
            : card with { Parts = [.. EndedParts(view)] };
    }

    /// <summary>"Tuesday 14 April 2026, 10:00 to 11:30".</summary>
    public static string Span(PollView view, Slot slot) =>
        $"{view.StartOf(slot).InWordsWithoutZone()} to "
            + $"{Say.Time(view.StartOf(slot).Time + Period.FromTicks(view.Meeting.Length.BclCompatibleTicks))}";

    public static string SummaryOf(PollView view, Seated? me) => view.Poll.State switch
    {
        PollState.Settled when view.Poll.FindSlot(view.Poll.Winner!.Value) is { } winner =>
            $"{view.Series.Name}: the date is {view.StartOf(winner).InWords()}.",
        PollState.Open when me is null =>
            $"{view.Series.Name}: which dates suit your organisation? {view.Progress}. Open until "
                + $"{view.Closes.InWords()}.",
        PollState.Open =>
            $"{view.Series.Name}: which dates suit {me.Organisation.Name}? Please answer by {view.Closes.InWords()}.",
        _ => $"{view.Series.Name}: this date poll has closed.",
    };

    private static string TitleOf(PollView view) => view.Poll.State switch
    {
        PollState.Open when view.Poll.Round > 1 => $"{view.Series.Name}: can you make any of these?",
        PollState.Open => $"{view.Series.Name}: which dates suit you?",
        PollState.Settled => $"{view.Series.Name}: the date is set",
        _ => $"{view.Series.Name}: this poll has closed",
    };

    private static IEnumerable<CardPart> OpenParts(PollView view, Seated? me, Organisation? seat)
    {
        yield return new TextPart(IntroOf(view, me, seat));
        foreach (var slot in view.Tally.Slots.OrderBy(slot => slot.Slot.Starts))
        {
            yield return new ChoicePart(
                $"{slot.Slot.Number}. {Span(view, slot.Slot)}",
                CountOf(slot),
                seat is null && me is not null ? [] : [.. Buttons(view, slot.Slot, seat)]);
        }

        yield return new TextPart(
            $"{view.Progress}. {RuleWords.Of(view.Poll, view.Roster)} Not answering is never taken for a no. "
                + $"Times are {view.Roster.Partnership.ZoneId}.",
            Tone.Subtle);
    }

    private static string IntroOf(PollView view, Seated? me, Organisation? seat)
    {
        var again = view.Poll.Round > 1 ? "None of the first dates worked for everyone, so here are others. " : "";
        var until = view.Closes.InWordsWithoutZone();
        return seat is not null ? $"{again}Please answer for {seat.Name} by {until}. You can change your answer "
            + "until then."
            : me is not null ? $"{me.Organisation.Name} is not invited to this meeting, so there is nothing to answer."
            : $"{again}One tap each; you answer for your organisation. Open until {until}.";
    }

    private static string CountOf(SlotTally slot)
    {
        string[] counts =
        [
            slot.Yes.Length > 0 ? $"{slot.Yes.Length} yes" : "",
            slot.IfNeedBe.Length > 0 ? $"{slot.IfNeedBe.Length} if need be" : "",
            slot.No.Length > 0 ? $"{slot.No.Length} no" : "",
        ];
        var said = string.Join(" · ", counts.Where(count => count.Length > 0));
        return said.Length > 0 ? said : "No answers yet";
    }

    private static IEnumerable<Button> Buttons(PollView view, Slot slot, Organisation? seat)
    {
        var mine = seat is null ? null : view.Tally.Of(seat.Id, slot.Number);
        return Choices.Select(choice => new Button(
            choice.Label, Phrase(view, $"{slot.Number} {AnswerWords.Of(choice.Suits)}"))
        {
            Chosen = mine == choice.Suits,
            Hint = $"{choice.Label} to {Span(view, slot)}",
        });
    }

    private static IEnumerable<Button> OpenButtons(PollView view, Organisation? seat) => seat is null
        ? []
        : [
            new Button("All of these suit us", Phrase(view, "all yes")),
            new Button("None of these", Phrase(view, "none")),
        ];

    private static string Phrase(PollView view, string answers) =>
        PhrasePrefix.With(view.Roster.Partnership.Key, $"poll answer {view.Poll.Number} {answers}");

    private static IEnumerable<CardPart> EndedParts(PollView view)
    {
        if (view.Poll.State == PollState.Settled && view.Poll.FindSlot(view.Poll.Winner!.Value) is { } winner)
        {
            yield return new TextPart($"{Span(view, winner)} ({view.Roster.Partnership.ZoneId})", Tone.Strong);
            var slot = view.Tally.Slots.First(tally => tally.Slot == winner);
            yield return new TextPart($"{Say.Count(slot.Able, "organisation")} can come. Thank you for answering.");
            yield return new TextPart(
                $"If you cannot make it after all, say 'poll answer {view.Poll.Number} {winner.Number} "
                    + "no'.", Tone.Subtle);
        }
        else
        {
            yield return new TextPart(
                "No date came out of this poll. Thank you for answering: say 'meeting list' to see what happens next.");
        }
    }
}
