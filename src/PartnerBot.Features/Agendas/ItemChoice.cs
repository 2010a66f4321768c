using PartnerBot.Chat;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>Who may do something to an item.</summary>
public enum ItemRight
{
    /// <summary>Whoever added it, their organisation, and those who run the partnership.</summary>
    Own,

    /// <summary>Those who run the partnership; their phrase saw to that.</summary>
    Any,
}

/// <summary>The item that a phrase is about.</summary>
/// <param name="Item">Null when there is none that the speaker may see here and change.</param>
/// <param name="Instead">What to say in that case.</param>
public sealed record ItemChoice(AgendaItem? Item, Reply Instead)
{
    /// <summary>An item that the room may not see is as good as none: the answer is the same, word for word.</summary>
    public static async Task<ItemChoice> FindAsync(PartnerBotDb db, Turn turn, ItemRight right, CancellationToken ct)
    {
        if (turn.Words.Number("item") is not { } number)
        {
            return No("Which item do you mean? Please give its number, as it stands in 'agenda'.");
        }

        var item = await db.FindItemAsync(turn.Partnership.Id, number, ct);
        if (item is null || !item.IsSeenBy(turn.Viewer))
        {
            return No($"I know no item {number} here. Say 'agenda' to see the items with their numbers; one that is "
                + "not for everybody can only be spoken about in your personal chat with me.");
        }

        return right == ItemRight.Any || turn.IsLead || item.AddedFor == turn.Me.Organisation.Id
            ? new ItemChoice(item, Reply.Nothing)
            : No($"Item {number} was added by somebody else, so please ask them or a coordinator to change it.");
    }

    private static ItemChoice No(string sentence) => new(null, Reply.Say(sentence));
}
