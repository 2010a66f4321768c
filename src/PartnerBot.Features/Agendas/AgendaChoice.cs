using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>The series a phrase is about, and the agenda of its next meeting.</summary>
/// <param name="Series">Null when it is not clear which one is meant.</param>
/// <param name="Agenda">Null while that meeting has no date.</param>
/// <param name="Instead">What to say when it is not clear.</param>
public sealed record AgendaChoice(Series? Series, Agenda? Agenda, Reply Instead)
{
    private const string None =
        "No meeting series is set up yet. A coordinator can say, for example: series add Core every 4 to 6 weeks";

    /// <param name="said">The series as somebody named it; null for the speaker's next meeting.</param>
    /// <param name="phrase">How the phrase would read for a series, by its key.</param>
    public static async Task<AgendaChoice> FindAsync(
        PartnerBotDb db, Turn turn, string? said, Func<string, string> phrase, CancellationToken ct)
    {
        var all = await db.SeriesOfAsync(turn.Partnership.Id, ct);
        if (said is null)
        {
            return await NextAsync(db, turn, all, phrase, ct);
        }

        var choice = Named(turn, all, said, phrase);
        return choice.One is { } series
            ? new AgendaChoice(series, await db.OpenAgendaAsync(series.Id, ct), Reply.Nothing)
            : new AgendaChoice(null, null, all.Count == 0 ? Reply.Say(None) : choice.Instead);
    }

    /// <summary>What to say of a series whose next meeting has no date.</summary>
    public static Reply NoDate(Series series) => Reply.Say(
        $"{series.Name} has no date yet, so it has no agenda. You can add an item already: it waits for the date. For "
            + $"example: agenda add Winter rota series {series.Key}");

    private static Choice<Series> Named(Turn turn, List<Series> all, string said, Func<string, string> phrase) =>
        Choosing.Of(
            said,
            all,
            series => [series.Key, series.Name],
            "series",
            series => PhrasePrefix.With(turn.Partnership.Key, phrase(series.Key)));

    // The next meeting to which the speaker's organisation is invited; before any has a date, the only series it has
    // a seat in.
    private static async Task<AgendaChoice> NextAsync(
        PartnerBotDb db, Turn turn, List<Series> all, Func<string, string> phrase, CancellationToken ct)
    {
        var seat = turn.Me.Organisation;
        var open = await db.OpenAgendasAsync(turn.Partnership.Id, ct);
        if (open.FirstOrDefault(agenda => agenda.Invited.Contains(seat.Id)) is { } next)
        {
            return new AgendaChoice(all.First(series => series.Id == next.SeriesId), next, Reply.Nothing);
        }

        var mine = all.Where(series => series.Tiers.Contains(seat.Tier)).ToList();
        var likely = mine.Count > 0 ? mine : all;
        return likely.Count switch
        {
            0 => new AgendaChoice(null, null, Reply.Say(None)),
            1 => new AgendaChoice(likely[0], await db.OpenAgendaAsync(likely[0].Id, ct), Reply.Nothing),
            _ => new AgendaChoice(null, null, Ask(turn, likely, phrase)),
        };
    }

    private static Reply Ask(Turn turn, List<Series> likely, Func<string, string> phrase)
    {
        var text = $"Which meeting do you mean? There is {Say.List(likely.Select(series => $"'{series.Key}'"))}.";
        return Reply.Show(new Card("Which meeting?", text)
        {
            Parts = [new TextPart(text)],
            Buttons = [.. likely.Take(6).Select(series =>
                new Button(series.Name, PhrasePrefix.With(turn.Partnership.Key, phrase(series.Key))))],
        });
    }
}
