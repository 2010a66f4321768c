using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>The series a phrase is about, with its open meeting and the polls held for it; or what to say
/// instead.</summary>
/// <param name="Outlook">Null when it is not clear which series is meant.</param>
/// <param name="Instead">What to say in that case.</param>
public sealed record SeriesChoice(Outlook? Outlook, Reply Instead)
{
    /// <param name="phrase">How the phrase would read for a series, by its key; for the buttons that ask which
    /// one.</param>
    public static async Task<SeriesChoice> FindAsync(
        PartnerBotDb db, Turn turn, Func<string, string> phrase, CancellationToken ct)
    {
        var all = await db.SeriesOfAsync(turn.Partnership.Id, ct);
        var choice = turn.Words.Find("series") is { } said
            ? Choosing.Of(
                said,
                all,
                series => [series.Key, series.Name],
                "series",
                series => PhrasePrefix.With(turn.Partnership.Key, phrase(series.Key)))
            : Only(all);
        return choice.One is { } found
            ? new SeriesChoice(await LookAsync(db, turn, found, ct), Reply.Nothing)
            : new SeriesChoice(null, choice.Instead);
    }

    private static Choice<Series> Only(IReadOnlyList<Series> all) => all.Count == 1
        ? new Choice<Series>(all[0], Reply.Nothing)
        : new Choice<Series>(null, Reply.Say(all.Count == 0
            ? "No meeting series is set up yet. A coordinator can say, for example: series add Core every 4 to 6 weeks"
            : $"Which meetings do you mean? There is {Say.List(all.Select(series => $"'{series.Key}'"))}."));

    private static async Task<Outlook> LookAsync(PartnerBotDb db, Turn turn, Series series, CancellationToken ct)
    {
        var meeting = await db.OpenMeetingAsync(series.Id, ct);
        var polls = meeting is null ? [] : await db.PollsOfAsync(meeting.Id, ct);
        return new Outlook(turn.Roster, series, meeting, [.. polls]);
    }
}
