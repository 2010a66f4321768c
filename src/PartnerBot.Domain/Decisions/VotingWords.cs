using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Decisions;

/// <summary>Says in plain words when a proposal passes, how far it has come, and what came of it.</summary>
public static class VotingWords
{
    /// <summary>"Passes if none of the 9 organisations objects by Friday 12 June 2026, 17:00; 6 have answered." Empty
    /// for what was not put to a vote.</summary>
    public static string Rule(Decision decision, Roster roster)
    {
        if (decision.ClosesAt is not { } closesAt || decision.State == DecisionState.Proposed)
        {
            return "";
        }

        var by = $"by {CivilTime.At(closesAt, roster.Partnership.Zone).InWordsWithoutZone()}";
        var voted = decision.Seats.Count(decision.HasVoted);
        var quorum = decision.Rule.Quorum.Of(decision.Seats.Length);
        var least = quorum > 1 ? $" At least {quorum} have to take part." : "";
        return $"{Needs(decision, roster, by)}; {voted} {(voted == 1 ? "has" : "have")} "
            + $"{(decision.Rule.Way is Way.Consent or Way.LeadAfterAdvice ? "answered" : "voted")}.{least}";
    }

    /// <summary>"Agreed: nobody objected; 6 organisations answered and 3 were silent." Empty while it is not
    /// decided.</summary>
    public static string Outcome(Decision decision, Roster roster) => decision.State switch
    {
        DecisionState.Open or DecisionState.Proposed => "",
        DecisionState.Withdrawn => "Taken back before it was decided.",
        _ when decision.Rule.Way == Way.DelegatedUrgent =>
            $"{NameOf(decision, roster)} decided it at once, because it could not wait.",
        _ when decision.WasWrittenDown && decision.Minutes.Length == 0 && decision.Present.IsEmpty =>
            "Written down as agreed; nobody voted on it here.",
        _ when decision.WasWrittenDown => "Made in a meeting.",
        _ when decision.Rule.IsSecret => Election(decision, roster),
        _ => Vote(VoteCount.Of(decision), decision.Rule),
    };

    /// <summary>"for", "against", "abstains", "objects".</summary>
    public static string InWords(this Choice choice) => choice switch
    {
        Choice.For => "for",
        Choice.Against => "against",
        Choice.Abstain => "abstains",
        Choice.Object => "objects",
        _ => "no vote",
    };

    /// <summary>"Open for votes", "Agreed".</summary>
    public static string InWords(this DecisionState state) => state switch
    {
        DecisionState.Proposed => "Open for candidates",
        DecisionState.Open => "Open for votes",
        DecisionState.Agreed => "Agreed",
        DecisionState.Rejected => "Not agreed",
        DecisionState.Lapsed => "Came to nothing",
        DecisionState.Withdrawn => "Taken back",
        _ => "Superseded",
    };

    /// <summary>"consent", as commands and lists have it.</summary>
    public static string InWords(this Way way) => way switch
    {
        Way.LeadAfterAdvice => "lead after advice",
        Way.Consent => "consent",
        Way.Majority => "majority",
        Way.TwoThirds => "two thirds",
        Way.Unanimous => "unanimous",
        Way.Election => "election",
        _ => "delegated urgent",
    };

    private static string Needs(Decision decision, Roster roster, string by)
    {
        var (rule, all) = (decision.Rule, decision.Seats.Length);
        var ofAll = rule.Base == VoteBase.Eligible;
        return rule.Way switch
        {
            Way.LeadAfterAdvice =>
                $"{Names(decision.Leads, roster)} {(decision.Leads.Length > 1 ? "decide" : "decides")} {by}, after "
                    + $"hearing advice from {Organisations(all)}",
            Way.Consent => $"Passes if none of the {Organisations(all)} objects {by}",
            Way.Majority when ofAll => $"Passes if at least {(all / 2) + 1} of the {Organisations(all)} (more than "
                + $"half) vote for it {by}",
            Way.Majority => $"Passes if more vote for it than against {by}, of {Organisations(all)}",
            Way.TwoThirds when ofAll => $"Passes if at least {((all * 2) + 2) / 3} of the {Organisations(all)} (two "
                + $"thirds) vote for it {by}",
            Way.TwoThirds => "Passes if two thirds of the votes for and against are for it "
                + $"{by}, of {Organisations(all)}",
            Way.Unanimous when ofAll => $"Passes if all {Organisations(all)} vote for it {by}",
            Way.Unanimous => $"Passes if somebody votes for it {by} and nobody against, of {Organisations(all)}",
            _ => $"Secret ballot of {Organisations(all)}: the most ballots {by} decide, and a tie leads to a run-off",
        };
    }

    private static string Vote(VoteCount count, VotingRule rule)
    {
        var numbers = Numbers(count);
        return count.Judge(rule).Cause switch
        {
            VerdictCause.Met when rule.Way == Way.Consent =>
                $"Agreed: nobody objected. {Organisations(count.TookPart)} answered and {count.Silent} "
                    + $"{(count.Silent == 1 ? "was" : "were")} silent.",
            VerdictCause.Met => $"Agreed: {numbers}.",
            VerdictCause.Objected => $"Not agreed, because of an objection: {numbers}.",
            VerdictCause.NoQuorum when count.Eligible == 0 =>
                "Came to nothing: nobody who could vote takes part any more.",
            VerdictCause.NoQuorum =>
                $"Came to nothing: only {count.TookPart} of {Organisations(count.Eligible)} took part, and "
                    + $"{Math.Max(1, rule.Quorum.Of(count.Eligible))} were needed.",
            VerdictCause.LeadSilent => $"Came to nothing: the lead did not decide in time. The advice was {numbers}.",
            VerdictCause.LeadAgainst => $"Not agreed: the lead decided against it. The advice was {numbers}.",
            _ => $"Not agreed: {numbers}.",
        };
    }

    private static string Numbers(VoteCount count)
    {
        string[] parts =
        [
            $"{count.For} for",
            count.Against > 0 ? $"{count.Against} against" : "",
            count.Object > 0 ? $"{count.Object} objected" : "",
            count.Abstain > 0 ? $"{count.Abstain} abstained" : "",
            count.Silent > 0 ? $"{count.Silent} silent" : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Election(Decision election, Roster roster)
    {
        var counts = string.Join(", ", election.Counts.Where(count => count.Round == election.Round)
            .Select(count => $"{roster.Find(count.Candidate).Name} {count.Ballots}"));
        return election switch
        {
            { Elected: { } one, Counts.IsEmpty: true } => $"{roster.Find(one).Name} is elected: nobody else stood.",
            { Elected: { } one } => $"{roster.Find(one).Name} is elected. Ballots: {counts}.",
            { Candidates.IsEmpty: true } => "Came to nothing: nobody stood for election.",
            _ when election.Marks.Select(mark => mark.Organisation).Distinct().Count()
                < Math.Max(1, election.Rule.Quorum.Of(election.Seats.Length)) =>
                "Came to nothing: too few organisations voted.",
            _ => $"Came to nothing: it was a tie again. Ballots: {counts}.",
        };
    }

    private static string NameOf(Decision decision, Roster roster) =>
        roster.Find(decision.ProposedBy) is { } by ? by.Organisation.Name : "One of the partners";

    private static string Names(IEnumerable<Id<Organisation>> organisations, Roster roster)
    {
        var names = organisations.Select(id => roster.Find(id).Name).ToList();
        return names.Count == 0 ? "The lead" : string.Join(" and ", names);
    }

    private static string Organisations(int count) => count == 1 ? "1 organisation" : $"{count} organisations";
}
