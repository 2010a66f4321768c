using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Features.Decisions;

/// <summary>What a card says of a vote that is no election.</summary>
public static class VoteParts
{
    /// <summary>Until when a vote that was just given can be changed: when everybody has voted, that is not
    /// long.</summary>
    public static string ChangeUntil(Decision decision, Roster roster)
    {
        var zone = roster.Partnership.Zone;
        return decision.LooksAt is { } counts && counts < decision.ClosesAt
            ? $"Everybody has voted now, so I count on {CivilTime.At(counts, zone).InWordsWithoutZone()}; you can "
                + "change it until then."
            : $"You can change it until {CivilTime.At(decision.ClosesAt!.Value, zone).InWordsWithoutZone()}.";
    }

    public static IEnumerable<CardPart> Open(Decision decision, Roster roster, Seated? me)
    {
        yield return new TextPart($"{VotingWords.Rule(decision, roster)}{StoppedOf(decision)}");
        if (CountOf(decision) is { Length: > 0 } count)
        {
            yield return new TextPart(count);
        }

        if (me is null)
        {
            yield return new TextPart("One organisation, one vote: one tap is enough, and you vote for yours.");
            yield break;
        }

        foreach (var objection in decision.Standing.Where(vote => vote.Choice == Choice.Object))
        {
            yield return new TextPart($"{NameOf(roster, objection.Organisation)} objects: {objection.Reason}");
        }

        yield return new TextPart(Mine(decision, roster, me), Tone.Strong);
        if (decision.Seats.Contains(me.Organisation.Id))
        {
            yield return new InputPart("reason", ReasonLabel(decision), InputKind.Lines);
        }
    }

    /// <summary>Who was for it and who was not; of those that said nothing only how many.</summary>
    public static IEnumerable<CardPart> Ended(Decision decision, Roster roster, string gate)
    {
        yield return new TextPart(
            VotingWords.Outcome(decision, roster),
            decision.State == DecisionState.Agreed && gate.Length == 0 ? Tone.Good : Tone.Strong);
        if (gate.Length > 0)
        {
            yield return new TextPart($"It is {gate}.", Tone.Strong);
        }

        foreach (var part in VotesOf(decision, roster))
        {
            yield return part;
        }

        if (decision.Elected is { } elected && roster.Find(elected) is { Tier: not Tier.Lead } next)
        {
            yield return new TextPart(
                $"A coordinator can now make it the lead: partner move {next.Key} to lead", Tone.Subtle);
        }
    }

    private static IEnumerable<CardPart> VotesOf(Decision decision, Roster roster)
    {
        var said = decision.Standing.ToLookup(vote => vote.Choice, vote => VoterOf(roster, vote));
        var facts = new[] { Choice.For, Choice.Against, Choice.Abstain, Choice.Object }
            .Where(said.Contains)
            .Select(choice => new Fact(Say.Sentence(choice.InWords()).TrimEnd('.'), Say.List(said[choice]))).ToList();
        if (facts.Count > 0)
        {
            yield return new FactsPart([.. facts]);
        }

        foreach (var vote in decision.Standing.Where(vote => vote.Reason.Length > 0))
        {
            yield return new TextPart($"{NameOf(roster, vote.Organisation)}: {vote.Reason}", Tone.Subtle);
        }
    }

    private static string StoppedOf(Decision decision) =>
        decision.Rule.Way == Way.Consent && VoteCount.Of(decision).Object > 0
            ? " As it stands, the objection stops it."
            : "";

    private static string CountOf(Decision decision)
    {
        var count = VoteCount.Of(decision);
        string[] parts =
        [
            count.For > 0 ? $"{count.For} for" : "",
            count.Against > 0 ? $"{count.Against} against" : "",
            count.Abstain > 0 ? $"{count.Abstain} abstaining" : "",
            count.Object > 0 ? Say.Count(count.Object, "objection") : "",
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static string Mine(Decision decision, Roster roster, Seated me)
    {
        var name = Say.Plain(me.Organisation.Name);
        if (!decision.Seats.Contains(me.Organisation.Id))
        {
            return $"{name} has no vote in this one.";
        }

        if (decision.VoteOf(me.Organisation.Id) is not { } vote)
        {
            return decision.Rule.Way == Way.Consent
                ? $"{name} has not answered yet. If it says nothing, that is reported as silence."
                : $"The {DecisionCard.WordOf(decision, me)} of {name} is not there yet.";
        }

        var by = roster.Find(vote.By) is { } one ? Say.Plain(one.Person.Name) : "somebody who has left";
        return vote.Spoken == Spoken.OnItsBehalf
            ? $"{name}: {vote.Choice.InWords()}, written down for you by {by}. You can change it."
            : $"{name}: {vote.Choice.InWords()} ({by}).";
    }

    private static string VoterOf(Roster roster, Vote vote) => vote.Spoken == Spoken.OnItsBehalf
        ? $"{NameOf(roster, vote.Organisation)} by telephone"
        : NameOf(roster, vote.Organisation);

    private static string ReasonLabel(Decision decision) =>
        decision.Rule.Way == Way.Consent ? "Why (needed to object)" : "Why (if you like)";

    private static string NameOf(Roster roster, Id<Organisation> organisation) =>
        Say.Plain(roster.Find(organisation).Name);
}
