using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>What the items of the agenda are called that minutes have lines about.</summary>
public static class ItemTitles
{
    private const string Prefix = "item:";

    /// <returns>By their links ("item:…"). An item that is gone has none, and its lines stand under none.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        PartnerBotDb db, Minutes minutes, CancellationToken ct)
    {
        var ids = minutes.Lines.Select(line => line.Item).Distinct()
            .Where(link => link.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(link => Id<AgendaItem>.Parse(link[Prefix.Length..])).ToList();
        var items = ids.Count == 0
            ? []
            : await db.AgendaItems.Where(item => ids.Contains(item.Id)).ToListAsync(ct);
        return items.ToDictionary(item => item.Subject, item => item.Title);
    }
}
