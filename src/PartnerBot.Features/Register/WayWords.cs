using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Register;

/// <summary>How a decision was made, in words.</summary>
public static class WayWords
{
    /// <summary>"two thirds", or where it was made.</summary>
    public static string Of(Decision decision) => decision.Rule.Way switch
    {
        Way.DelegatedUrgent => "one organisation at once, for all",
        _ when decision.Minutes.Length > 0 || decision.Present.Length > 0 => "all who were there, in a meeting",
        Way.LeadAfterAdvice => "the lead after advice",
        Way.Consent => "consent: nobody objected in time",
        Way.Majority => "majority",
        Way.TwoThirds => "two thirds",
        Way.Unanimous => "all of them",
        _ => "secret ballot",
    };

    /// <summary>Who said what. Those who said nothing are counted and never named; of a secret ballot only the counts
    /// are known.</summary>
    public static string VotesOf(Decision decision, Roster roster)
    {
        if (decision.Rule.IsSecret)
        {
            return string.Join("; ", decision.Counts.Select(one => CountOf(one, roster)));
        }

        var count = VoteCount.Of(decision);
        string[] parts =
        [
            Named("For", Choice.For), Named("Against", Choice.Against), Named("Abstained", Choice.Abstain),
            Named("Objected", Choice.Object),
            count.TookPart > 0 && count.Silent > 0 ? $"No answer: {count.Silent}" : "",
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));

        string Named(string what, Choice choice)
        {
            var names = decision.Standing.Where(vote => vote.Choice == choice).Select(vote => Voice(vote, roster));
            return names.Any() ? $"{what}: {Say.List(names)}" : "";
        }
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
