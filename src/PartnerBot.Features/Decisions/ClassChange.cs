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

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    /// <param name="others">The classes that have theirs already.</param>
    public static string? RefuseName(string name, IEnumerable<DecisionClass> others) =>
        name.Length is 0 or > DecisionClass.LongestName
            ? $"Please give it a name of up to {DecisionClass.LongestName} characters."
        : others.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } namesake
            ? $"There is a class '{namesake.Key}' already: {namesake.Name}. To change it, say for example: decision "
                + $"class set {namesake.Key} quorum half"
        : null;

    /// <summary>A rule by which nothing could ever be decided; null when there is nothing wrong.</summary>
    public static string? Refuse(Turn turn, VotingRule rule)
    {
        var seats = rule.SeatsAmong(turn.Roster.Active.Select(one => one.Tier));
        return rule.AsksForMoreThan(seats)
            ? $"Only {Say.Count(seats, "organisation")} would vote, so {rule.Quorum.Organisations} could never take "
                + "part."
            : null;
    }
}
