using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>Which class of decisions was meant.</summary>
public static class ClassChoice
{
    /// <summary>One of the partnership's own classes, or of the usual ones while it has none of its own.</summary>
    /// <param name="phrase">How the phrase would read with a key in the place of the name.</param>
    public static async Task<Choice<DecisionClass>> FindAsync(
        PartnerBotDb db, Turn turn, Func<string, string> phrase, CancellationToken ct)
    {
        var own = await db.OwnClassesAsync(turn.Partnership.Id, ct);
        return Choosing.Of(
            turn.Words.Text("class"),
            own.Count > 0 ? own : DecisionClass.Usual(turn.Partnership.Id, turn.Now),
            one => [one.Key, one.Name],
            "class of decisions",
            one => PhrasePrefix.With(turn.Partnership.Key, phrase(one.Key)));
    }
}
