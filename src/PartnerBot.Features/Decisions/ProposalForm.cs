using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>The card on which a proposal is filled in.</summary>
public static class ProposalForm
{
    private const string Summary = "What is to be decided? You can also write it in one line: decision propose Buy a "
        + "second van because the first is always out";

    private const string Phrase =
        "decision propose {text} because {reasons} class {kind} closing {closing} seen-by {seenby}";

    private static readonly InputPart SeenBy = new("seenby", "Who may see it", InputKind.Choice)
    {
        Choices = [new("Everybody in the partnership", "everyone"), new("Lead and core only", "core")],
    };

    public static Card Of(Turn turn, IReadOnlyList<DecisionClass> classes)
    {
        ImmutableArray<InputChoice> kinds = [.. classes.Where(one => ProposeDecision.CanBeVotedOn(one.Rule))
            .Select(one => new InputChoice($"{one.Name} ({one.Rule.Way.InWords()})", one.Key))];
        return new Card("Propose a decision", Summary)
        {
            ShownBy = "decision propose",
            Parts =
            [
                new InputPart("text", "What is to be decided", InputKind.Line) { Required = true },
                new InputPart("reasons", "Why", InputKind.Lines),
                new InputPart("kind", "Kind of decision", InputKind.Choice)
                {
                    Choices = kinds,
                    Value = kinds.IsEmpty ? "" : kinds[0].Value,
                },
                new InputPart("closing", "Open until (empty: as long as is usual)", InputKind.Date),
                SeenBy with { Value = turn.SightHere.Audience == Audience.CoreOnly ? "core" : "everyone" },
            ],
            Buttons =
            [
                new Button("Propose", PhrasePrefix.With(turn.Partnership.Key, Phrase)) { Style = ButtonStyle.Primary },
            ],
        };
    }
}
