using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Register;

/// <summary>How a decision was made, in words.</summary>
public static class WayWords
{
    private static readonly (string What, Choice Choice)[] Choices =
    [
        ("For", Choice.For), ("Against", Choice.Against), ("Abstained", Choice.Abstain), ("Objected", Choice.Object),
    ];

    /// <summary>"two thirds", or where it was made.</summary>
    public static string Of(Decision decision) => decision.Rule.Way switch
    {
        Way.DelegatedUrgent => "one organisation at once, for all",
        _ when decision.Minutes.Length > 0 || decision.Present.Length > 0 => "those who were there, in a meeting",
        _ when decision.WasWrittenDown => "nobody voted here: it was written down as agreed",
        Way.LeadAfterAdvice => "the lead after advice",
        Way.Consent when decision.WasAgreed => "consent: nobody objected in time",
        Way.Consent => "consent",
        Way.Majority => "majority",
        Way.TwoThirds => "two thirds",
        Way.Unanimous => "all of them",
        _ => "secret ballot",
    };

    /// <summary>Who said what. Those who said nothing are counted and never named; of a secret ballot only the counts
    /// are known.</summary>
    public static string VotesOf(Decision decision, Roster roster)
    {
        if (decision.DecidedAt is null)
        {
            var said = decision.Seats.Count(decision.HasVoted);
            return decision.IsOpen ? $"{said} of {Say.Count(decision.Seats.Length, "organisation")} so far" : "";
        }

        if (decision.Rule.IsSecret)
        {
            return string.Join("; ", decision.Counts.Select(one => CountOf(one, roster)));
        }

        var count = VoteCount.Of(decision);
        var silent = count.TookPart > 0 && count.Silent > 0 ? $"No answer: {count.Silent}" : "";
        return string.Join("; ", Choices.Select(choice => Named(choice.What, choice.Choice, decision, roster))
            .Append(silent).Where(part => part.Length > 0));
    }

    /// <summary>"Ann Lee of KDYT".</summary>
    public static string ProposerOf(Decision decision, Roster roster) =>
        roster.Find(decision.ProposedBy)?.InWords() ?? "somebody who has left";

    private static string Named(string what, Choice choice, Decision decision, Roster roster)
    {
        var names = decision.Standing.Where(vote => vote.Choice == choice)
            .Select(vote => Voice(vote, roster)).ToList();
        return names.Count > 0 ? $"{what}: {Say.List(names)}" : "";
    }

    private static string CountOf(BallotCount count, Roster roster)
    {
        var round = count.Round > 1 ? $" (run-off {count.Round - 1})" : "";
        return $"{roster.Find(count.Candidate).Name} {count.Ballots}{round}";
    }

    private static string Voice(Vote vote, Roster roster)
    {
        var name = roster.Find(vote.Organisation).Name;
        return vote.Reason.Length > 0 ? $"{name} (“{Say.Cut(Say.Plain(vote.Reason), 200)}”)" : name;
    }
}
