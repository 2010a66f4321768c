using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>Which series was meant.</summary>
public static class SeriesChoice
{
    /// <param name="phrase">How the phrase would read with a key in the place of the name.</param>
    public static async Task<Choice<Series>> FindAsync(
        PartnerBotDb db, Turn turn, Func<string, string> phrase, CancellationToken ct) =>
        Choosing.Of(
            turn.Words.Text("series"),
            await db.SeriesOfAsync(turn.Partnership.Id, ct),
            series => [series.Key, series.Name],
            "series",
            series => PhrasePrefix.With(turn.Partnership.Key, phrase(series.Key)));
}
