using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>A search by somebody who may search: they take part in the partnership.</summary>
/// <param name="Db">To look; nothing that is changed here is kept.</param>
/// <param name="Roster">The partnership and its people.</param>
/// <param name="Viewer">Who would see what is found.</param>
/// <param name="Words">What was typed; empty for whatever is newest.</param>
/// <param name="Skip">How many to leave out: the pages before.</param>
/// <param name="Take">How many a page holds.</param>
/// <param name="Now">When.</param>
public sealed record Searching(
    PartnerBotDb Db, Roster Roster, Viewer Viewer, string Words, int Skip, int Take, Instant Now);

/// <summary>The room that has something to find.</summary>
public interface ISearchSource
{
    Task<SearchAnswer> FindAsync(Searching searching, CancellationToken ct);
}
