using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>The calls for items to which the speaker's organisation has said neither something nor "nothing from us",
/// the written updates that it is asked for, and what came late and is for a coordinator to say.</summary>
public sealed class AgendasWaiting : IWaits
{
    public async Task<IReadOnlyList<Waiting>> ForAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        var waiting = new List<Waiting>();
        foreach (var agenda in await db.OpenAgendasAsync(turn.Partnership.Id, ct))
        {
            if (IsAsking(agenda, turn))
            {
                waiting.Add(Call(turn, agenda, await SeriesAsync(db, agenda.SeriesId, ct)));
            }

            waiting.AddRange(await LateAsync(db, turn, agenda, ct));
        }

        foreach (var round in await db.OpenUpdatesAsync(turn.Partnership.Id, ct))
        {
            if (round.Silent.Contains(turn.Me.Organisation.Id))
            {
                waiting.Add(Update(turn, round, await SeriesAsync(db, round.SeriesId, ct)));
            }
        }

        return waiting;
    }

    private static bool IsAsking(Agenda agenda, Turn turn) =>
        agenda is { State: AgendaState.Collecting, SkipProposedAt: null }
        && agenda.CallsAt <= turn.Now && turn.Now < agenda.PublishesAt
        && agenda.Silent.Contains(turn.Me.Organisation.Id);

    private static Waiting Call(Turn turn, Agenda agenda, Series series) => Waiting.For(
        turn,
        $"The agenda of {Say.Plain(series.Name)} asks whether there is anything from you, until "
            + $"{CivilTime.At(agenda.PublishesAt, turn.Zone).InWordsWithoutZone()}.",
        $"Agenda: {Say.Plain(series.Name)}",
        $"agenda {series.Key}");

    private static Waiting Update(Turn turn, UpdateRound round, Series series) => Waiting.For(
        turn,
        $"A few lines from you, in the place of {Say.Plain(series.Name)}, would be welcome by "
            + $"{CivilTime.At(round.ClosesAt, turn.Zone).InWordsWithoutZone()}.",
        "Write an update",
        "agenda update");

    private static async Task<IEnumerable<Waiting>> LateAsync(
        PartnerBotDb db, Turn turn, Agenda agenda, CancellationToken ct)
    {
        if (!turn.IsCoordinator || agenda.State != AgendaState.Published)
        {
            return [];
        }

        var view = await AgendaView.LoadAsync(db, agenda, turn.Roster, ct);
        return view.LateFor(turn.Viewer).Select(item => Waiting.For(
            turn,
            $"Item {item.Number} came after the agenda of {Say.Plain(view.Series.Name)} was published: it is for you "
                + "to say whether it goes on.",
            $"Agenda: {Say.Plain(view.Series.Name)}",
            $"agenda {view.Series.Key}"));
    }

    private static async Task<Series> SeriesAsync(PartnerBotDb db, Id<Series> id, CancellationToken ct) =>
        (await db.Series.FindAsync([id], ct))!;
}
