using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>What a card says of an election. Nobody's ballot is ever shown, not even to themselves.</summary>
public static class ElectionParts
{
    public static IEnumerable<CardPart> Called(Decision election, Roster roster, string call)
    {
        yield return new TextPart(call);
        yield return new TextPart(election.Candidates.IsEmpty
            ? "Nobody stands yet."
            : $"{Say.List(election.Candidates.Select(id => Say.Plain(roster.Find(id).Name)))} "
                + $"{(election.Candidates.Length == 1 ? "stands" : "stand")}.");
    }

    public static IEnumerable<CardPart> Open(Decision election, Roster roster, Seated? me)
    {
        if (election.Round > 1)
        {
            yield return new TextPart("The first ballot was a tie, so this is a run-off between those that tied.");
        }

        yield return new TextPart(VotingWords.Rule(election, roster));
        foreach (var candidate in election.Candidates.Select(roster.Find))
        {
            yield return new ChoicePart(
                Say.Plain(candidate.Name), "", me is null || !election.Seats.Contains(me.Organisation.Id)
                    ? []
                    : [new Button("Vote for it", Phrase(roster, election, candidate))
                    {
                        Hint = $"Vote for {Say.Plain(candidate.Name)}",
                    }]);
        }

        yield return new TextPart(me is null
            ? "Please vote in your personal chat with me: what is said here would not be secret."
            : $"{Mine(election, me)} Nobody sees for whom, neither on this card nor anywhere else.");
    }

    private static string Mine(Decision election, Seated me)
    {
        var name = Say.Plain(me.Organisation.Name);
        return !election.Seats.Contains(me.Organisation.Id) ? $"{name} has no vote in this one."
            : election.HasVoted(me.Organisation.Id)
                ? $"The ballot of {name} is in; until the close a new one takes its place."
                : $"{name} has not voted yet.";
    }

    private static string Phrase(Roster roster, Decision election, Organisation candidate) =>
        PhrasePrefix.With(roster.Partnership.Key, $"ballot {election.Number} {candidate.Key}");
}
