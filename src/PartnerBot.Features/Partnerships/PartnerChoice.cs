using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>Which organisation was meant.</summary>
public static class PartnerChoice
{
    /// <summary>One of those that take part now.</summary>
    /// <param name="turn">Whose words they are.</param>
    /// <param name="said">The name or key.</param>
    /// <param name="phrase">How the phrase would read with a key in the place of the name.</param>
    public static Choice<Organisation> Of(Turn turn, string said, Func<string, string> phrase) =>
        Among(turn, turn.Roster.Active, said, phrase);

    /// <summary>One of those that left.</summary>
    public static Choice<Organisation> OfLeft(Turn turn, string said, Func<string, string> phrase) =>
        Among(turn, turn.Roster.Organisations.Where(organisation => !organisation.TakesPart), said, phrase);

    /// <summary>The organisation of a name; null when it means none, or several.</summary>
    public static Id<Organisation>? Find(Roster roster, string said)
    {
        var key = said.Trim().ToLowerInvariant();
        var exact = roster.Active.FirstOrDefault(each => each.Key == key);
        var found = exact is not null ? [exact] : NearestName.Find(said, roster.Active, each => each.Name);
        return found is [var only] ? only.Id : null;
    }

    private static Choice<Organisation> Among(
        Turn turn, IEnumerable<Organisation> organisations, string said, Func<string, string> phrase) =>
        Choosing.Of(
            said,
            organisations,
            organisation => [organisation.Key, organisation.Name, $"{organisation.Name} ({organisation.Key})"],
            "partner",
            organisation => PhrasePrefix.With(turn.Partnership.Key, phrase(organisation.Key)));
}
