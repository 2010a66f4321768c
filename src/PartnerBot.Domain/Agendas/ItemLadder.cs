using NodaTime;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Agendas;

/// <summary>What an item owes: a question to those who decide about a late one, and their answer to whoever added
/// it.</summary>
public static class ItemLadder
{
    private static readonly Duration Remembered = Duration.FromDays(7);

    public static IEnumerable<Owed> Owes(AgendaItem item)
    {
        if (item is { State: ItemState.Late, LateAt: { } lateAt, LateUntil: { } begins })
        {
            return item.Deciding.Select(one =>
                new Owed($"late {lateAt}", Rungs.ItemLate, Recipient.Member(one), lateAt, begins));
        }

        if (item is { AnsweredAt: { } answeredAt, AddedBy: { } asker } && item.State != ItemState.Removed)
        {
            var until = answeredAt + Remembered;
            return [new Owed(
                $"late {item.LateAt}", Rungs.ItemAnswered, Recipient.Member(asker), answeredAt, until)];
        }

        return [];
    }
}
