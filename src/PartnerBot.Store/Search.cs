using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store.Writing;

namespace PartnerBot.Store;

/// <summary>One page of what was found, the best first.</summary>
/// <param name="Rows">At most as many as a page holds.</param>
/// <param name="Total">How many there are on all pages; only what the viewer may see is counted.</param>
public sealed record SearchPage(IReadOnlyList<SearchText> Rows, int Total);

/// <summary>Full-text search over decisions and minutes: FTS5 in SQLite, tsvector in PostgreSQL.</summary>
public static class Search
{
    /// <summary>False when there is no letter and no digit in it to look for.</summary>
    public static bool CanFind(string said) => SearchWords.Wanted(said).Length > 0;

    /// <summary>What has all of these words, or words that begin with them; with accents or without.</summary>
    /// <param name="said">As it was typed; anything will do.</param>
    /// <param name="viewer">Who would see it: nothing else is found, nor counted.</param>
    /// <param name="skip">How many to leave out: the pages before.</param>
    /// <param name="take">How many a page holds.</param>
    public static async Task<SearchPage> SearchAsync(
        this PartnerBotDb db,
        Id<Partnership> partnership,
        Viewer viewer,
        string said,
        int skip,
        int take,
        CancellationToken ct)
    {
        if (!CanFind(said))
        {
            return new SearchPage([], 0);
        }

        var wanted = SearchWords.Wanted(said);
        var isPostgres = db is PostgresDb;
        var hidden = Register.HiddenFrom(viewer);
        object[] given =
        [
            isPostgres ? SearchWords.ForPostgres(wanted) : SearchWords.ForSqlite(wanted),
            isPostgres ? partnership.Value : partnership.ToString(),
            hidden.Audience,
            hidden.Like,
            take,
            skip,
        ];
        var rows = await db.SearchTexts.FromSqlRaw(isPostgres ? SearchSql.PostgresPage : SearchSql.SqlitePage, given)
            .AsNoTracking().ToListAsync(ct);
        var total = await db.Database
            .SqlQueryRaw<int>(isPostgres ? SearchSql.PostgresCount : SearchSql.SqliteCount, given).ToListAsync(ct);
        return new SearchPage(rows, total[0]);
    }
}
