using PartnerBot.Chat;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda change 12 length 5 minutes": what was asked for, said better.</summary>
public sealed class ChangeItem(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ItemChoice.FindAsync(db, turn, ItemRight.Own, ct);
        return choice.Item is not { } item ? choice.Instead
            : item.IsOpen ? await ChangeAsync(turn, item, ct)
            : Reply.Say(AgendaItem.Over.Sentence);
    }

    private async Task<Reply> ChangeAsync(Turn turn, AgendaItem item, CancellationToken ct)
    {
        var reader = new ItemReader(db, turn);
        if (await reader.ReadAsync(ct) is not { } asked)
        {
            return reader.Refusal!;
        }

        if (asked == new ItemAsked { HiddenFrom = asked.HiddenFrom } && asked.HiddenFrom.IsEmpty)
        {
            return Reply.Say("What should be different? For example: agenda change "
                + $"{item.Number} length 5 minutes. You can change title, kind, length, owner and note, and from whom "
                + "it is hidden.");
        }

        return Give(turn, item, asked);
    }

    // What was kept from somebody is not given back: for that, take it off and add it again.
    private static Reply Give(Turn turn, AgendaItem item, ItemAsked asked)
    {
        asked.Give(item);
        item.Audience = (Domain.Partnerships.Audience)Math.Max((int)item.Audience, (int)asked.Audience);
        item.HiddenFrom = [.. item.HiddenFrom.Union(asked.HiddenFrom)];
        return Reply.Say(item.IsSeenBy(turn.Viewer)
            ? $"Item {item.Number} is now {ItemWords.Of(item, turn.Roster)}{ItemWords.PrivacyOf(item, turn.Roster)}."
            : $"Item {item.Number} is changed, and kept out of this room from now on.");
    }
}
