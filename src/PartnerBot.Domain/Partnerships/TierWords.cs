using System.Collections.Immutable;

namespace PartnerBot.Domain.Partnerships;

/// <summary>Tiers as people and files write them.</summary>
public static class TierWords
{
    /// <summary>What <see cref="Read"/> takes, for a sentence that asks for one.</summary>
    public const string Expected = "lead, core or wider";

    private static readonly string[] Everybody = ["all", "everyone", "everybody"];

    /// <summary>"core", "Wider", "lead partner"; null for anything else.</summary>
    public static Tier? Read(string text) => WithoutNoun(text) switch
    {
        "lead" => Tier.Lead,
        "core" => Tier.Core,
        "wider" => Tier.Wider,
        _ => null,
    };

    /// <summary>"core", "core and wider", "lead, wider", "everyone"; empty when a part is not understood.</summary>
    /// <remarks>Where the core is asked, the lead is too.</remarks>
    public static ImmutableArray<Tier> ReadList(string text)
    {
        if (Everybody.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return [Tier.Lead, Tier.Core, Tier.Wider];
        }

        var parts = ListWords.Split(text).Select(Read).ToList();
        return parts.Contains(null) ? [] : WithLead(parts.OfType<Tier>());
    }

    /// <summary>The tiers in their order, each once, the lead with the core.</summary>
    public static ImmutableArray<Tier> WithLead(IEnumerable<Tier> tiers) =>
        [.. tiers.SelectMany(tier => tier == Tier.Core ? [Tier.Lead, Tier.Core] : new[] { tier }).Distinct().Order()];

    /// <summary>"core".</summary>
    public static string InWords(this Tier tier) => tier switch
    {
        Tier.Lead => "lead",
        Tier.Core => "core",
        _ => "wider",
    };

    private static string WithoutNoun(string text)
    {
        var said = text.Trim().ToLowerInvariant();
        string[] nouns = [" partners", " partner", " tier"];
        return nouns.FirstOrDefault(noun => said.EndsWith(noun, StringComparison.Ordinal)) is { } noun
            ? said[..^noun.Length].TrimEnd()
            : said;
    }
}
