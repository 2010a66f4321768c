using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Which decisions there are.</summary>
public static class Decisions
{
    private static readonly DecisionState[] Undecided = [DecisionState.Proposed, DecisionState.Open];

    /// <summary>The decision that people call by this number; null when there is none.</summary>
    public static async Task<Decision?> FindDecisionAsync(
        this PartnerBotDb db, Id<Partnership> partnership, int number, CancellationToken ct) =>
        db.ChangeTracker.Entries<Decision>().Select(entry => entry.Entity)
            .FirstOrDefault(one => one.PartnershipId == partnership && one.Number == number)
        ?? await db.Decisions.FirstOrDefaultAsync(one => one.PartnershipId == partnership && one.Number == number, ct);

    /// <summary>Those of these decisions that there are.</summary>
    public static Task<List<Decision>> DecisionsAsync(
        this PartnerBotDb db, IEnumerable<Id<Decision>> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return db.Decisions.Where(one => wanted.Contains(one.Id)).ToListAsync(ct);
    }

    /// <summary>Every decision of a partnership that is not decided yet, oldest first.</summary>
    public static Task<List<Decision>> UndecidedAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Decisions
            .Where(one => one.PartnershipId == partnership && Undecided.Contains(one.State))
            .OrderBy(one => one.Number)
            .ToListAsync(ct);

    /// <summary>The classes that a partnership set up, by their keys; empty while it has only the usual
    /// ones.</summary>
    public static Task<List<DecisionClass>> OwnClassesAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.DecisionClasses.Where(one => one.PartnershipId == partnership).OrderBy(one => one.Key).ToListAsync(ct);
}
