using PartnerBot.Domain.Meetings;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>What the items of the agenda are called that minutes have lines about.</summary>
public static class ItemTitles
{
    /// <returns>By their links ("item:…"). An item that is gone has none, and its lines stand under none.</returns>
    public static Task<IReadOnlyDictionary<string, string>> OfAsync(
        PartnerBotDb db, Minutes minutes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
}
