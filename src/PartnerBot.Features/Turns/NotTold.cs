using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>What to answer when a channel could not say who somebody is: not that they have no address, which would
/// send them to their coordinator for nothing. What they said is not kept, so that they can say it again.</summary>
internal static class NotTold
{
    private static readonly Reply You = Sorry("you are");

    /// <summary>Null when everybody is known, or the channel said what there is to say about them.</summary>
    public static async Task<Reply?> FindAsync(
        PartnerBotDb db, Incoming incoming, Instant now, CancellationToken ct)
    {
        // A shared room is greeted whoever brought the bot into it.
        var isGreeted = incoming is { Kind: IncomingKind.Arrived, Room.Kind: not RoomKind.Personal };
        if (!isGreeted && await IsOpenAsync(db, incoming.Speaker, now, ct))
        {
            return You;
        }

        foreach (var who in incoming.Mentions.Select(mention => mention.Who))
        {
            if (await IsOpenAsync(db, who, now, ct))
            {
                return Sorry($"{Say.Plain(who.Name)} is");
            }
        }

        return null;
    }

    private static async Task<bool> IsOpenAsync(
        PartnerBotDb db, Speaker who, Instant now, CancellationToken ct) =>
        who.LookUpFailed && await Introductions.IdentifyAsync(db, who, now, ct) is null;

    private static Reply Sorry(string who) => Reply.Say(
        $"Teams could not tell me just now who {who}, so I have done nothing yet. Please try again in a minute.");
}
