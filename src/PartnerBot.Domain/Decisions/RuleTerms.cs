using System.Globalization;
using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Decisions;

/// <summary>The settings of a voting rule as people write them, in a phrase or in a file, and the rule in their
/// words.</summary>
public static class RuleTerms
{
    private const int MostDays = 366;

    private static readonly (string Name, string Expected)[] Known =
    [
        ("way", "consent, majority, two thirds, unanimous, lead after advice, election or delegated urgent"),
        ("base", "eligible (of all that may vote) or cast (of the votes for and against)"),
        ("quorum", "none, a number, half, two thirds or all"),
        ("tiers", TierWords.Expected),
        ("days", "a number of days, such as 10"),
        ("boards", "yes or no"),
    ];

    /// <summary>The names of the settings.</summary>
    public static IEnumerable<string> Names => Known.Select(one => one.Name);

    /// <summary>What a setting takes, for a sentence that asks for it; null for one that there is not.</summary>
    public static string? Expected(string name) =>
        Known.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Expected;

    /// <summary>The rule with one setting changed; null when the value cannot be read.</summary>
    public static VotingRule? Read(VotingRule rule, string name, string value)
    {
        var said = value.Trim().ToLowerInvariant();
        return name.ToLowerInvariant() switch
        {
            "way" => ReadWay(said) is { } way ? rule with { Way = way } : null,
            "base" => ReadBase(said) is { } of ? rule with { Base = of } : null,
            "quorum" => ReadQuorum(said) is { } quorum ? rule with { Quorum = quorum } : null,
            "tiers" => TierWords.ReadList(said) is { IsEmpty: false } tiers ? rule with { Tiers = tiers } : null,
            "days" => ReadDays(said) is { } days ? rule with { AnswerIn = Period.FromDays(days) } : null,
            "boards" => ReadBoards(said) is { } boards ? rule with { Boards = boards } : null,
            _ => null,
        };
    }

    /// <summary>"two thirds of all that may vote; lead and core; 14 days; boards are asked".</summary>
    public static string InWords(VotingRule rule)
    {
        var of = rule.Way is not (Way.Majority or Way.TwoThirds or Way.Unanimous) ? ""
            : rule.Base == VoteBase.Eligible ? " of all that may vote" : " of the votes for and against";
        string[] parts =
        [
            $"{rule.Way.InWords()}{of}",
            InWords(rule.Quorum),
            rule.Tiers.Length == 3
                ? "everybody votes"
                : string.Join(" and ", rule.Tiers.Select(tier => tier.InWords())),
            rule.Way == Way.DelegatedUrgent ? "" : Days(rule.AnswerIn),
            rule.Boards == Boards.Asked ? "boards are asked" : "",
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Days(Period period)
    {
        var days = (period.Weeks * 7) + period.Days;
        return days == 1 ? "1 day" : $"{days} days";
    }

    private static string InWords(Quorum quorum) => quorum.Kind switch
    {
        QuorumKind.AtLeast => $"at least {quorum.Organisations} take part",
        QuorumKind.MoreThanHalf => "more than half take part",
        QuorumKind.TwoThirds => "two thirds take part",
        QuorumKind.All => "all take part",
        _ => "",
    };

    private static Way? ReadWay(string said) => said switch
    {
        "consent" or "by consent" => Way.Consent,
        "majority" or "simple majority" => Way.Majority,
        "two thirds" or "two-thirds" or "2/3" => Way.TwoThirds,
        "unanimous" or "unanimously" or "all" => Way.Unanimous,
        "lead after advice" or "advice" or "lead" => Way.LeadAfterAdvice,
        "election" => Way.Election,
        "delegated urgent" or "urgent" or "delegated" => Way.DelegatedUrgent,
        _ => null,
    };

    private static VoteBase? ReadBase(string said) => said switch
    {
        "eligible" or "all" => VoteBase.Eligible,
        "cast" or "votes" or "votes cast" => VoteBase.Cast,
        _ => null,
    };

    private static Quorum? ReadQuorum(string said) => said switch
    {
        "none" or "no" => Quorum.None,
        "half" or "more than half" => Quorum.MoreThanHalf,
        "two thirds" or "two-thirds" or "2/3" => new Quorum(QuorumKind.TwoThirds, 0),
        "all" or "everyone" => new Quorum(QuorumKind.All, 0),
        _ => Number(said, 500) is { } number ? Quorum.AtLeast(number) : null,
    };

    private static int? ReadDays(string said) =>
        Number(said.TrimEnd('s').Replace("day", "", StringComparison.Ordinal), MostDays);

    private static Boards? ReadBoards(string said) => said switch
    {
        "yes" or "on" or "asked" => Boards.Asked,
        "no" or "off" or "not asked" => Boards.NotAsked,
        _ => null,
    };

    private static int? Number(string said, int most) =>
        int.TryParse(said.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= most
            ? number
            : null;
}
