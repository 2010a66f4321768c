using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Decisions;

/// <summary>A kind of decision, and the rule that decisions of this kind are made by.</summary>
/// <param name="id">Its identity.</param>
/// <param name="partnershipId">Whose it is.</param>
/// <param name="key">A short word for commands, unique in the partnership: "money".</param>
/// <param name="name">What people call it.</param>
/// <param name="rule">The rule; decisions that were proposed before it changed keep the old one.</param>
public sealed class DecisionClass(
    Id<DecisionClass> id, Id<Partnership> partnershipId, string key, string name, VotingRule rule)
{
    /// <summary>The key of the class that is meant where nobody names one.</summary>
    public const string Everyday = "everyday";

    /// <summary>How many characters a name has, at most.</summary>
    public const int LongestName = 80;

    public Id<DecisionClass> Id { get; private set; } = id;

    public Id<Partnership> PartnershipId { get; private set; } = partnershipId;

    public string Key { get; private set; } = key;

    public string Name { get; set; } = name;

    public VotingRule Rule { get; set; } = rule;

    /// <summary>What a partnership has until it sets its own.</summary>
    public static IReadOnlyList<DecisionClass> Usual(Id<Partnership> partnership, Instant now)
    {
        var usual = VotingRule.Usual;
        var (week, fortnight) = (Period.FromDays(7), Period.FromDays(14));
        (string Key, string Name, VotingRule Rule)[] classes =
        [
            (Everyday, "Everyday decision", usual),
            ("advice", "Decision of the lead after advice", usual with { Way = Way.LeadAfterAdvice }),
            ("policy", "Policy", usual with
            {
                Way = Way.Majority, Base = VoteBase.Cast, Quorum = Quorum.MoreThanHalf,
            }),
            ("money", "Money", usual with { Way = Way.TwoThirds, AnswerIn = fortnight, Boards = Boards.Asked }),
            ("agreement", "Change of the agreement", usual with
            {
                Way = Way.Unanimous, AnswerIn = fortnight, Boards = Boards.Asked,
            }),
            ("election", "Election of the lead", usual with
            {
                Way = Way.Election, Quorum = Quorum.MoreThanHalf, AnswerIn = week,
            }),
            ("urgent", "Urgent decision", usual with { Way = Way.DelegatedUrgent }),
        ];
        return [.. classes.Select(one =>
            new DecisionClass(Id<DecisionClass>.New(now), partnership, one.Key, one.Name, one.Rule))];
    }
}
