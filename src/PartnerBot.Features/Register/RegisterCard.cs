using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Register;

/// <summary>An entry of the register, and pages of it, as cards.</summary>
public static class RegisterCard
{
    private const int LongestInTitle = 80;
    private const int LongestInList = 140;

    /// <summary>One decision, with all that is on record about it.</summary>
    public static Card Of(RegisterView view)
    {
        var decision = view.Decision;
        var status = Say.Sentence(StatusWords.Of(view));
        var title = Say.Cut(Say.Plain(decision.Text), LongestInTitle);
        return new Card($"{decision.Label}: {title}", $"{decision.Label}: {status}")
        {
            ShownBy = $"decision show {decision.Label}",
            Parts =
            [
                .. title == decision.Text ? Array.Empty<CardPart>() : [new TextPart(decision.Text)],
                .. decision.Reasons.Length > 0 ? new CardPart[] { new TextPart($"Reasons: {decision.Reasons}") } : [],
                new TextPart(status, view.Gate.State == GateState.Refused ? Tone.Warning : Tone.Strong),
                new FactsPart([.. FactsOf(view)]),
                .. Limits(decision),
            ],
            Buttons = [.. Buttons(view)],
        };
    }

    /// <summary>One line of a list.</summary>
    public static ChoicePart Line(RegisterView view) => new(
        $"{view.Decision.Label}: {Say.Cut(Say.Plain(view.Decision.Text), LongestInList)}",
        Say.Sentence(StatusWords.Of(view)),
        [Show(view.Roster.Partnership, "Show", view.Decision)]);

    private static IEnumerable<Fact> FactsOf(RegisterView view)
    {
        var (decision, roster) = (view.Decision, view.Roster);
        yield return new Fact("Class", decision.ClassName);
        yield return new Fact(decision.DecidedAt is null ? "To be decided by" : "Decided by", WayWords.Of(decision));
        yield return new Fact(
            decision.WasWrittenDown ? "Recorded" : "Proposed",
            $"{WayWords.ProposerOf(decision, roster)}, {StatusWords.Day(decision.ProposedAt, roster)}");
        foreach (var fact in TookPart(view).Concat(Afterwards(view)).Where(fact => fact.Value.Length > 0))
        {
            yield return fact;
        }
    }

    private static IEnumerable<Fact> TookPart(RegisterView view)
    {
        var (decision, roster) = (view.Decision, view.Roster);
        yield return new Fact("Votes", WayWords.VotesOf(decision, roster));
        yield return new Fact("Present", NamesOf(decision.Present, roster));
        yield return new Fact("Elected", decision.Elected is { } elected ? roster.Find(elected).Name : "");
    }

    private static IEnumerable<Fact> Afterwards(RegisterView view)
    {
        foreach (var wait in view.Gate.Waits)
        {
            yield return new Fact(
                $"{view.Roster.Find(wait.OrganisationId).Name}’s board",
                StatusWords.Of(wait, view.Roster, view.Today));
        }

        yield return new Fact("In the place of", view.Older?.Label ?? "");
        yield return new Fact("Superseded by", view.Newer?.Label ?? "");
        yield return new Fact("Review on", view.Decision.ReviewOn is { } on ? Say.Date(on) : "");
    }

    private static IEnumerable<CardPart> Limits(Decision decision)
    {
        if (decision.Audience == Audience.CoreOnly)
        {
            yield return new TextPart("For the lead and core organisations only.", Tone.Subtle);
        }

        if (decision.HiddenFrom.Length > 0)
        {
            yield return new TextPart("Not shown to organisations with a conflict of interest.", Tone.Subtle);
        }
    }

    private static IEnumerable<Button> Buttons(RegisterView view)
    {
        var partnership = view.Roster.Partnership;
        if (view.Decision.State is DecisionState.Proposed or DecisionState.Open)
        {
            yield return new Button("Vote", PhrasePrefix.With(partnership.Key, $"vote {view.Decision.Number}"));
        }

        if (view.Older is { } older)
        {
            yield return Show(partnership, $"Show {older.Label}", older);
        }

        if (view.Newer is { } newer)
        {
            yield return Show(partnership, $"Show {newer.Label}", newer);
        }
    }

    private static string NamesOf(IEnumerable<Domain.Id<Organisation>> organisations, Roster roster) =>
        Say.List(organisations.Select(id => roster.Find(id).Name));

    private static Button Show(Partnership partnership, string label, Decision decision) =>
        new(label, PhrasePrefix.With(partnership.Key, $"decision show {decision.Label}"))
        {
            Hint = $"Show {decision.Label}",
        };
}
