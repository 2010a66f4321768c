using System.Collections.Immutable;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>Which organisations a phrase names.</summary>
public static class PartnerChoices
{
    /// <param name="turn">Whose words they are.</param>
    /// <param name="said">The name or key.</param>
    /// <param name="phrase">How the phrase would read with a key in the place of the name.</param>
    public static Choice<Organisation> One(Turn turn, string said, Func<string, string> phrase) => Choosing.Of(
        said,
        turn.Roster.Active,
        organisation => [organisation.Key, organisation.Name],
        "partner",
        organisation => PhrasePrefix.With(turn.Partnership.Key, phrase(organisation.Key)));

    /// <summary>"Basement and Our Way", "basement, our-way".</summary>
    /// <returns>Null when a part is no partner.</returns>
    public static ImmutableArray<Id<Organisation>>? Several(Roster roster, string said)
    {
        var found = new List<Id<Organisation>>();
        string[] parts = said.Split([",", ";", " and ", "&"], StringSplitOptions.TrimEntries);
        foreach (var part in parts.Where(part => part.Length > 0))
        {
            var exact = roster.Active.FirstOrDefault(one => one.Key.Equals(part, StringComparison.OrdinalIgnoreCase));
            var near = exact is null ? NearestName.Find(part, roster.Active, one => one.Name) : [exact];
            if (near is not [var only])
            {
                return null;
            }

            found.Add(only.Id);
        }

        return found.Count == 0 ? null : [.. found.Distinct()];
    }
}
