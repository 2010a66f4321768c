using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>What is still to be talked about in a running meeting.</summary>
public static class ItemsLeft
{
    /// <summary>The items that the viewer may see and that have no outcome yet, in the order of the agenda.</summary>
    public static async Task<List<AgendaItem>> OfAsync(
        PartnerBotDb db, Running running, Viewer viewer, CancellationToken ct)
    {
        if (await db.AgendaOfAsync(running.Meeting.Id, ct) is not { } agenda)
        {
            return [];
        }

        var settled = running.Minutes.Standing.Where(line => line.Kind == LineKind.Outcome)
            .Select(line => line.Item).ToHashSet();
        return [.. AgendaRun.Of(agenda, await db.ItemsOfAsync(agenda.Id, ct), viewer).Items
            .Select(timed => timed.Item)
            .Where(item => item.IsOpen && !settled.Contains(item.Subject))];
    }

    /// <summary>Calls up the item after the one in hand; after the last, the first that was left open. None when there
    /// is no other.</summary>
    public static async Task<AgendaItem?> TakeNextAsync(
        PartnerBotDb db, Running running, Viewer viewer, NodaTime.Instant now, CancellationToken ct)
    {
        var left = await OfAsync(db, running, viewer, ct);
        var at = left.FindIndex(item => item.Subject == running.Minutes.Item?.Link);
        var next = left.Skip(at + 1).FirstOrDefault() ?? left.Take(Math.Max(at, 0)).FirstOrDefault();
        if (next is not null)
        {
            _ = running.Minutes.Take(new ItemInHand(next.Subject, next.Title, now, next.Length, next.Sight));
        }

        return next;
    }
}
