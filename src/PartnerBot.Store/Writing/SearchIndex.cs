using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.Decisions;

namespace PartnerBot.Store.Writing;

/// <summary>Keeps the words that can be searched for in step with what they are from, in the same
/// transaction.</summary>
internal static class SearchIndex
{
    /// <summary>Before a save, after changes were looked for.</summary>
    public static void Keep(PartnerBotDb db)
    {
        // What a decision says is never edited.
        foreach (var decision in Added<Decision>(db))
        {
            db.SearchTexts.Add(RowOf(decision));
        }
    }

    private static List<T> Added<T>(PartnerBotDb db)
        where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity)];

    private static SearchText RowOf(Decision decision) => new()
    {
        PartnershipId = decision.PartnershipId,
        Subject = decision.Subject,
        Said = decision.Text,
        Title = SearchWords.Of($"{decision.Label} {decision.Text}"),
        Body = SearchWords.Of(decision.Reasons),
        Audience = decision.Audience,
        HiddenFrom = decision.HiddenFrom,
        At = decision.ProposedAt,
    };
}
