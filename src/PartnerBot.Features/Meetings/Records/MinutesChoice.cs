using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>The minutes that a phrase is about, or what to say instead.</summary>
public sealed record MinutesChoice(Running? Running, Reply Instead)
{
    /// <summary>What to say before the first meeting.</summary>
    public const string NoneYet = "There are no minutes yet. They begin when somebody says 'meeting start'.";

    private const int Newest = 200;

    /// <summary>The newest that fit: of the series that was named, or of any.</summary>
    /// <param name="phrase">How the phrase would read for a series, by its key.</param>
    /// <param name="fits">Which minutes can be meant; the newest of all where none fits.</param>
    public static async Task<MinutesChoice> FindAsync(
        PartnerBotDb db, Turn turn, Func<string, string> phrase, Func<Minutes, bool> fits, CancellationToken ct)
    {
        var series = turn.Words.Find("series") is { } said
            ? Choosing.Of(
                said,
                await db.SeriesOfAsync(turn.Partnership.Id, ct),
                one => [one.Key, one.Name],
                "series",
                one => PhrasePrefix.With(turn.Partnership.Key, phrase(one.Key)))
            : new Choice<Series>(null, Reply.Nothing);
        if (!series.Instead.IsNothing)
        {
            return new MinutesChoice(null, series.Instead);
        }

        var kept = await db.NewestMinutesAsync(turn.Partnership.Id, series.One?.Id, Newest, ct);
        return (kept.FirstOrDefault(fits) ?? kept.FirstOrDefault()) is { } found
            ? new MinutesChoice(await Running.LoadAsync(db, found, turn.Roster, ct), Reply.Nothing)
            : new MinutesChoice(null, Reply.Say(series.One is { } one
                ? $"There are no minutes of {Say.Plain(one.Name)} yet."
                : NoneYet));
    }
}
