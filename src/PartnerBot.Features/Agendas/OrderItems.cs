using System.Globalization;
using PartnerBot.Chat;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda order 14 12": these first, in this order; the others after them as they were.</summary>
public sealed class OrderItems(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (Numbers(turn.Words.Text("items")) is not { Count: > 0 } numbers)
        {
            return Reply.Say("Please give the items by their numbers, the first one first. For example: agenda order "
                + "14 12");
        }

        var first = new List<AgendaItem>();
        foreach (var number in numbers)
        {
            var item = await db.FindItemAsync(turn.Partnership.Id, number, ct);
            if (item is null || !item.IsSeenBy(turn.Viewer) || item.AgendaId is null || !item.IsOpen)
            {
                return Reply.Say($"I know no item {number} on a coming agenda. Say 'agenda' to see the items with "
                    + "their numbers.");
            }

            first.Add(item);
        }

        return first.Select(item => item.AgendaId).Distinct().Count() > 1
            ? Reply.Say("These items stand on the agendas of different meetings. Please order one agenda at a time.")
            : await OrderAsync(turn, first, ct);
    }

    private async Task<Reply> OrderAsync(Turn turn, List<AgendaItem> first, CancellationToken ct)
    {
        var agenda = (await db.Agendas.FindAsync([first[0].AgendaId!.Value], ct))!;
        AgendaRun.Order(await db.ItemsOfAsync(agenda.Id, ct), first);
        agenda.Touch();
        return Reply.Show("The agenda has its new order. Items that are not for everybody always come last, so that "
            + "people can leave before them.", await ShowAgenda.CardAsync(db, turn, agenda, ct));
    }

    // Null when one of them is no number.
    private static List<int>? Numbers(string text)
    {
        var parts = text.Split([' ', ',', ';', '#', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.Equals("and", StringComparison.OrdinalIgnoreCase))
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : (int?)null).ToList();
        return parts.Contains(null) ? null : [.. parts.OfType<int>().Distinct()];
    }
}
