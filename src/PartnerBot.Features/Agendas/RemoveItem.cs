using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda remove 12": not needed any more.</summary>
public sealed class RemoveItem(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ItemChoice.FindAsync(db, turn, ItemRight.Own, ct);
        return choice.Item is not { } item ? choice.Instead
            : item.Remove() is { } refusal ? Reply.Say(refusal.Sentence)
            : Reply.Say($"Item {item.Number}, “{Say.Plain(item.Title)}”, is off the agenda.{AgainOf(item)}");
    }

    private static string AgainOf(AgendaItem item) => item.Origin == ItemOrigin.Standing
        ? " It is a standing item, so it comes back next time; to end that, say 'agenda standing' and the series."
        : "";
}
