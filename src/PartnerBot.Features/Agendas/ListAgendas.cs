using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda list": the coming meetings, how far each agenda is, and what waits for a date.</summary>
public sealed class ListAgendas(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var parts = new List<CardPart>();
        foreach (var agenda in await db.OpenAgendasAsync(turn.Partnership.Id, ct))
        {
            var view = await AgendaView.LoadAsync(db, agenda, turn.Roster, ct);
            parts.Add(new ChoicePart(
                $"{view.Series.Name}: {view.When}",
                StandOf(view, view.RunFor(turn.Viewer)),
                [new Button("Show", view.Phrase($"agenda {view.Series.Key}"))]));
        }

        parts.AddRange(await WaitingAsync(turn, ct));
        return parts.Count == 0
            ? Reply.Say("No meeting has a date yet, and no item is waiting for one. You can add one already: for "
                + "example, agenda add Winter rota for discussion")
            : Reply.Show(new Card("Agendas", $"Agendas of the coming meetings of {turn.Partnership.Name}.")
            {
                ShownBy = "agenda list",
                Parts = [.. parts],
            });
    }

    private static string StandOf(AgendaView view, AgendaRun run) => view.Agenda.State == AgendaState.Published
        ? $"{Say.Count(run.Items.Length, "item")}; published"
        : $"{Say.Count(run.Items.Length, "item")} so far; items are welcome until {view.Until}";

    private async Task<IEnumerable<CardPart>> WaitingAsync(Turn turn, CancellationToken ct)
    {
        var lines = new List<CardPart>();
        foreach (var series in await db.SeriesOfAsync(turn.Partnership.Id, ct))
        {
            var waiting = (await db.WaitingItemsAsync(series.Id, ct)).Where(item => item.IsSeenBy(turn.Viewer));
            lines.AddRange(waiting.Select(item => new TextPart(
                $"Waiting for the next {series.Name}: {item.Number}. {Say.Plain(item.Title)}")));
        }

        return lines;
    }
}
