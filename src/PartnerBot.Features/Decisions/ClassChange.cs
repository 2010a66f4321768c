using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>What can be wrong with the rule of a class.</summary>
public static class ClassChange
{
    /// <summary>A value that a setting does not take.</summary>
    public static string NotRead(string name, string value) =>
        $"I could not read “{Say.Cut(Say.Plain(value), 60)}” as the {name}. It can be {RuleTerms.Expected(name)}.";

    /// <summary>A rule by which nothing could ever be decided; null when there is nothing wrong.</summary>
    public static string? Refuse(Turn turn, VotingRule rule)
    {
        var seats = turn.Roster.Active.Count(one => rule.Tiers.Contains(one.Tier));
        return rule.Quorum.Kind == QuorumKind.AtLeast && rule.Quorum.Organisations > seats
            ? $"Only {Say.Count(seats, "organisation")} would vote, so {rule.Quorum.Organisations} could never take "
                + "part."
            : null;
    }
}
