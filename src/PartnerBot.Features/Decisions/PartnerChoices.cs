using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>Which organisation a phrase names.</summary>
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
}
