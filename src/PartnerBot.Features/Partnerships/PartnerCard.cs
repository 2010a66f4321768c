using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>The partners of a partnership as a card. It says who takes part, never how well.</summary>
public static class PartnerCard
{
    private const int MostNames = 3;

    public static Card ListOf(Turn turn)
    {
        var tiers = turn.Roster.Active.GroupBy(organisation => organisation.Tier).ToList();
        var counts = Say.List(tiers.Select(tier => $"{tier.Count()} {tier.Key.InWords()}"));
        var total = Say.Count(tiers.Sum(tier => tier.Count()), "partner");
        return new Card($"Partners of {turn.Partnership.Name}", $"{turn.Partnership.Name} has {total}: {counts}.")
        {
            ShownBy = "partner list",
            Parts = [.. tiers.SelectMany(tier => PartsOf(turn, tier.Key, [.. tier])), .. LeftParts(turn)],
            Buttons = [new Button("People", PhrasePrefix.With(turn.Partnership.Key, "member list"))],
        };
    }

    /// <summary>"Mon-Wed 09:30-16:30", or what is assumed where nobody said.</summary>
    public static string HoursOf(Organisation organisation) =>
        organisation.Pattern?.ToString() ?? "on any weekday, 09:00-17:00";

    private static IEnumerable<CardPart> PartsOf(Turn turn, Tier tier, List<Organisation> organisations)
    {
        yield return new HeadingPart(tier switch
        {
            Tier.Lead => "Lead",
            Tier.Core => $"Core ({organisations.Count})",
            _ => $"Wider ({organisations.Count})",
        });
        yield return new TablePart(
            ["Partner", "Short name", "Speaks for it", "Works"],
            [.. organisations.Select(organisation => Row(turn, organisation))]);
    }

    private static ImmutableArray<string> Row(Turn turn, Organisation organisation) =>
    [
        organisation.Name,
        organisation.Key,
        Names(turn, organisation),
        organisation.Pattern?.ToString() ?? "weekdays",
    ];

    private static string Names(Turn turn, Organisation organisation)
    {
        var names = turn.Roster.Present
            .Where(seated => seated.Organisation.Id == organisation.Id
                && seated.Member.Is(Roles.Representative | Roles.Deputy))
            .OrderByDescending(seated => seated.Member.Is(Roles.Representative))
            .Select(seated => Say.Plain(seated.Person.Name)).ToList();
        return names.Count > MostNames
            ? $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more"
            : Say.List(names);
    }

    // For whoever might want to bring one back; nobody else needs to read who left.
    private static IEnumerable<CardPart> LeftParts(Turn turn)
    {
        var left = turn.Roster.Organisations.Where(organisation => !organisation.TakesPart).ToList();
        return turn.IsShared || !turn.IsCoordinator || left.Count == 0
            ? []
            : [new TextPart("No longer partners: "
                + $"{Say.List(left.Select(each => $"{each.Name} ({each.Key})"))}.", Tone.Subtle)];
    }
}
