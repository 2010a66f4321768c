using PartnerBot.Chat;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda move 12 to wider", "agenda move 12 to later": another meeting is the better place for it.</summary>
public sealed class MoveItem(PartnerBotDb db) : IUseCase
{
    private static readonly string[] LaterWords = ["later", "next", "next time", "the next meeting", "next meeting"];

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ItemChoice.FindAsync(db, turn, ItemRight.Own, ct);
        if (choice.Item is not { } item)
        {
            return choice.Instead;
        }

        if (!item.IsOpen || !item.Matters)
        {
            return Reply.Say(item.IsOpen ? AgendaItem.Standard.Sentence : AgendaItem.Over.Sentence);
        }

        var where = turn.Words.Text("where");
        return LaterWords.Contains(where.Trim(), StringComparer.OrdinalIgnoreCase)
            ? await LaterAsync(item, ct)
            : await ToSeriesAsync(turn, item, where, ct);
    }

    private async Task<Reply> LaterAsync(AgendaItem item, CancellationToken ct)
    {
        await TouchAsync(item, ct);
        item.WaitForNext();
        return Reply.Say($"Item {item.Number} is off this agenda and waits for the meeting after it.");
    }

    private async Task<Reply> ToSeriesAsync(Turn turn, AgendaItem item, string where, CancellationToken ct)
    {
        var target = await AgendaChoice.FindAsync(
            db, turn, where, key => $"agenda move {item.Number} to {key}", ct);
        if (target.Series is not { } series)
        {
            return target.Instead;
        }

        if (item.SeriesId == series.Id && item.AgendaId == target.Agenda?.Id)
        {
            return Reply.Say("That is where it is already, so nothing was changed.");
        }

        await TouchAsync(item, ct);
        item.MoveTo(series);
        Placing.Place(item, target.Agenda, turn.Roster, turn.Now, turn.Me.Member.Id);
        return Reply.Say(item.State == ItemState.Late
            ? $"That agenda is published already, so I have asked the coordinator whether item {item.Number} still "
                + "fits."
            : $"Item {item.Number} is now for the next {series.Name}.");
    }

    // The agenda that it leaves shows one item fewer.
    private async Task TouchAsync(AgendaItem item, CancellationToken ct)
    {
        if (item.AgendaId is { } id && await db.Agendas.FindAsync([id], ct) is { } agenda)
        {
            agenda.Touch();
        }
    }
}
