using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Actions;

/// <summary>One action as a card. It says by when, and never how late; in a shared room a day that has passed is left
/// out.</summary>
public static class ActionCard
{
    public static Card Of(ActionItem action, Turn turn) =>
        Of(action, turn.Roster, turn.IsShared ? null : turn.Me, turn.Today);

    /// <param name="action">The action.</param>
    /// <param name="roster">Who takes part.</param>
    /// <param name="me">Who sees it; null for a shared room.</param>
    /// <param name="today">In the partnership's zone.</param>
    public static Card Of(ActionItem action, Roster roster, Seated? me, LocalDate today) =>
        Of(action, roster, me, me is null && action.IsOpen && action.IsPast(today) ? "" : Say.Date(action.DueOn));

    private static Card Of(ActionItem action, Roster roster, Seated? me, string day) =>
        new($"Action {action.Number}", SummaryOf(action, roster, day))
        {
            Key = action.Subject,
            ShownBy = $"action show {action.Number}",
            Parts = [new TextPart(Say.Plain(action.What), Tone.Strong), new FactsPart([.. Facts(action, roster, day)])],
            Buttons = action.IsOpen ? [.. Buttons(action, roster, me)] : [],
        };

    /// <summary>What the owner is asked when the day has passed: in private only.</summary>
    public static Card Question(ActionItem action, Roster roster)
    {
        var text = $"What would help with {ActionWords.Quoted(action)}?";
        return new Card($"Action {action.Number}: what would help?", text)
        {
            Key = action.Subject,
            Parts =
            [
                new TextPart(Say.Plain(action.What), Tone.Strong),
                new TextPart("Any answer is fine, and I will not ask again about this day."),
            ],
            Buttons =
            [
                Done(action, roster),
                Button(roster, "More time", $"action help {action.Number} more time"),
                Button(roster, "Swap with somebody", $"action help {action.Number} swap"),
                Button(roster, "Talk about it", $"action help {action.Number} talk"),
            ],
        };
    }

    /// <summary>Which day instead: two taps away, or to be filled in.</summary>
    public static Card Later(ActionItem action, Roster roster, LocalDate today)
    {
        var text = $"Which day would work for {ActionWords.Quoted(action)}?";
        return new Card($"Action {action.Number}: another day", text)
        {
            Parts = [new TextPart(text), new InputPart("date", "Another day", InputKind.Date)],
            Buttons =
            [
                Button(roster, "Use this day", $"action move {action.Number} to {{date}}") with
                {
                    Style = ButtonStyle.Primary,
                },
                OnDay(action, roster, "In a week", today.PlusDays(7)),
                OnDay(action, roster, "In two weeks", today.PlusDays(14)),
            ],
        };
    }

    /// <summary>Who instead: first the owner's own colleagues.</summary>
    public static Card Instead(ActionItem action, Roster roster)
    {
        var text = $"Who could take on {ActionWords.Quoted(action)}?";
        var others = roster.Present.Where(seated => action.NeedsOwner || seated.Member.Id != action.OwnerId)
            .OrderBy(seated => seated.Organisation.Id == action.OrganisationId ? 0 : 1)
            .ThenBy(seated => seated.Person.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new Card($"Action {action.Number}: somebody else", text)
        {
            Parts = [new TextPart(text), People(others)],
            Buttons =
            [
                Button(roster, "Hand it over", $"action hand {action.Number} to {{who}}") with
                {
                    Style = ButtonStyle.Primary,
                },
            ],
        };
    }

    /// <summary>People to choose one of.</summary>
    public static InputPart People(IEnumerable<Seated> people) => new("who", "Who", InputKind.Choice)
    {
        Choices = [.. people.Select(seated =>
            new InputChoice(seated.InWords(), OwnerChoice.WordFor(seated)))],
        Required = true,
    };

    /// <summary>"Action 12 (open): “Send the rota”. Ann Lee of KDYT, by Friday 12 June 2026."</summary>
    private static string SummaryOf(ActionItem action, Roster roster, string day) =>
        $"Action {action.Number} ({ActionWords.State(action)}): {ActionWords.Quoted(action)}. "
            + $"{ActionWords.Owner(action, roster)}{(day.Length > 0 ? $", by {day}" : "")}.";

    private static IEnumerable<Fact> Facts(ActionItem action, Roster roster, string day)
    {
        yield return new Fact("Who", ActionWords.Owner(action, roster));
        if (day.Length > 0)
        {
            yield return new Fact("By", day);
        }

        yield return new Fact("State", Say.Sentence(ActionWords.State(action)).TrimEnd('.'));
        if (action.Reason.Length > 0)
        {
            yield return new Fact("Why", Say.Plain(action.Reason));
        }

        if (action.MovedFrom is { } before)
        {
            yield return new Fact("Before", $"action {before}");
        }
    }

    private static IEnumerable<Button> Buttons(ActionItem action, Roster roster, Seated? me)
    {
        yield return Done(action, roster);
        if (me?.Organisation.Id == action.OrganisationId)
        {
            yield return Button(roster, "Another day", $"action move {action.Number}");
            yield return Button(roster, "Somebody else", $"action hand {action.Number}");
            yield return Button(roster, "Something would help", $"action help {action.Number}");
        }
        else if (action.NeedsOwner)
        {
            yield return Button(roster, "Find somebody", $"action hand {action.Number}");
        }
    }

    private static Button Done(ActionItem action, Roster roster) =>
        Button(roster, "It is done", $"action done {action.Number}") with { Style = ButtonStyle.Primary };

    private static Button OnDay(ActionItem action, Roster roster, string label, LocalDate date) =>
        Button(roster, label, $"action move {action.Number} to {date:uuuu-MM-dd}") with
        {
            Hint = $"{label}: {Say.Date(date)}",
        };

    private static Button Button(Roster roster, string label, string phrase) =>
        new(label, PhrasePrefix.With(roster.Partnership.Key, phrase));
}
