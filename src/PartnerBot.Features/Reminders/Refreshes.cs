using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Brings copies of a card that stand in rooms up to date: one update a copy, however often it changed
/// meanwhile.</summary>
public static class Refreshes
{
    /// <returns>When the first is due; null when there is no copy to refresh.</returns>
    public static async Task<Instant?> OweAsync(PartnerBotDb db, string cardKey, Instant dueAt, CancellationToken ct)
    {
        var copies = await db.CardCopies.Where(copy => copy.CardKey == cardKey).ToListAsync(ct);
        if (copies.Count == 0)
        {
            return null;
        }

        var waiting = await db.Posts
            .Where(post => post.CardKey == cardKey && post.Kind == PostKind.Refresh && post.State == PostState.Owed)
            .Select(post => post.MessageId).ToListAsync(ct);
        foreach (var copy in copies.Where(copy => !waiting.Contains(copy.MessageId)))
        {
            db.Posts.Add(new Post(Id<Post>.New(dueAt), copy.RoomId, PostKind.Refresh, dueAt)
            {
                PartnershipId = copy.PartnershipId,
                MemberId = copy.MemberId,
                CardKey = cardKey,
                MessageId = copy.MessageId,
            });
        }

        return dueAt;
    }
}
