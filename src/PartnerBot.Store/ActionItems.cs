using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Which actions there are.</summary>
public static class ActionItems
{
    /// <summary>The action that people call by this number; null when there is none.</summary>
    public static async Task<ActionItem?> FindActionAsync(
        this PartnerBotDb db, Id<Partnership> partnership, int number, CancellationToken ct) =>
        db.ChangeTracker.Entries<ActionItem>().Select(entry => entry.Entity)
            .FirstOrDefault(action => action.PartnershipId == partnership && action.Number == number)
        ?? await db.Actions.FirstOrDefaultAsync(
            action => action.PartnershipId == partnership && action.Number == number, ct);

    /// <summary>Every action of a partnership that is still to be done, by its day; to look at, not to
    /// change.</summary>
    public static Task<List<ActionItem>> OpenActionsAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Actions.AsNoTracking()
            .Where(action => action.PartnershipId == partnership && action.State == ActionState.Open)
            .OrderBy(action => action.DueOn).ThenBy(action => action.Number)
            .ToListAsync(ct);

    /// <summary>Those that are still to be done and that an organisation took on, by their numbers.</summary>
    public static Task<List<ActionItem>> OpenActionsOfAsync(
        this PartnerBotDb db, Id<Organisation> organisation, CancellationToken ct) =>
        db.Actions.Where(action => action.OrganisationId == organisation && action.State == ActionState.Open)
            .OrderBy(action => action.Number)
            .ToListAsync(ct);

    /// <summary>Those that are still to be done and that came to this member, whoever they spoke for then.</summary>
    public static Task<List<ActionItem>> OpenActionsOfAsync(
        this PartnerBotDb db, Id<Member> owner, CancellationToken ct) =>
        db.Actions.Where(action => action.OwnerId == owner && action.State == ActionState.Open)
            .OrderBy(action => action.Number)
            .ToListAsync(ct);
}
