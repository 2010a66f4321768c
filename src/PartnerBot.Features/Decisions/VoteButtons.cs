using PartnerBot.Chat;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>What can be pressed below a decision.</summary>
public static class VoteButtons
{
    public static IEnumerable<Button> Of(Decision decision, Roster roster, Seated? me)
    {
        var key = roster.Partnership.Key;
        if (decision.DecidedAt is not null)
        {
            return Ended(decision, key);
        }

        if (me is not null && !decision.Seats.Contains(me.Organisation.Id))
        {
            return [];
        }

        return decision.State switch
        {
            DecisionState.Proposed when me is null || !decision.Candidates.Contains(me.Organisation.Id) =>
                [new Button("We will stand", PhrasePrefix.With(key, $"election stand {decision.Number}"))],
            DecisionState.Open when !decision.Rule.IsSecret => Voting(decision, key, me),
            _ => [],
        };
    }

    private static IEnumerable<Button> Ended(Decision decision, string key)
    {
        if (decision is { State: DecisionState.Agreed, Rule.Way: Way.DelegatedUrgent })
        {
            yield return new Button("Ask to discuss it", PhrasePrefix.With(key, $"decision discuss {decision.Number}"));
        }

        yield return new Button("In the register", PhrasePrefix.With(key, $"decision show {decision.Number}"));
    }

    private static IEnumerable<Button> Voting(Decision decision, string key, Seated? me)
    {
        var consent = decision.Rule.Way == Way.Consent;
        var mine = me is null ? null : decision.VoteOf(me.Organisation.Id)?.Choice;
        // Only a card of one's own has a place to write a reason, and an objection needs one.
        (string Label, Choice Choice, bool Offered)[] choices =
        [
            (consent ? "We agree" : "For", Choice.For, true),
            ("Against", Choice.Against, !consent),
            (consent ? "We stand aside" : "Abstain", Choice.Abstain, true),
            ("We object", Choice.Object, consent && me is not null),
        ];
        return choices.Where(one => one.Offered)
            .Select(one => new Button(one.Label, PhrasePrefix.With(key, PhraseOf(decision, one.Choice, me)))
            {
                Chosen = mine == one.Choice,
                Style = one.Choice == Choice.For ? ButtonStyle.Primary : ButtonStyle.Normal,
            });
    }

    private static string PhraseOf(Decision decision, Choice choice, Seated? me)
    {
        var why = me is null ? "" : " because {reason}";
        return choice switch
        {
            Choice.Object => $"object {decision.Number}{why}",
            Choice.Against => $"vote {decision.Number} against{why}",
            Choice.Abstain => $"vote {decision.Number} abstain{why}",
            _ => $"vote {decision.Number} for{why}",
        };
    }
}
