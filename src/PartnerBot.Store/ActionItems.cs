using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Which actions there are.</summary>
public static class ActionItems
{
    private const string Seen =
        "SELECT * FROM action_items WHERE audience <> {0} AND (hidden_from = '[]' OR hidden_from NOT LIKE {1})";

    /// <summary>The action that people call by this number; null when there is none.</summary>
    public static async Task<ActionItem?> FindActionAsync(
        this PartnerBotDb db, Id<Partnership> partnership, int number, CancellationToken ct) =>
        db.ChangeTracker.Entries<ActionItem>().Select(entry => entry.Entity)
            .FirstOrDefault(action => action.PartnershipId == partnership && action.Number == number)
        ?? await db.Actions.FirstOrDefaultAsync(
            action => action.PartnershipId == partnership && action.Number == number, ct);

    /// <summary>One page of what is still to be done and may be shown to somebody; to look at, not to change.</summary>
    /// <param name="viewer">Who would see it: what their own organisation took on they always see.</param>
    /// <param name="which">Which of them are meant.</param>
    public static async Task<ActionPage> OpenActionsAsync(
        this PartnerBotDb db,
        Id<Partnership> partnership,
        Viewer viewer,
        Expression<Func<ActionItem, bool>> which,
        ActionOrder order,
        int skip,
        int take,
        CancellationToken ct)
    {
        var all = db.OpenSeenBy(partnership, viewer).AsNoTracking().Where(which);
        var sorted = order == ActionOrder.ByDay
            ? all.OrderBy(action => action.DueOn).ThenBy(action => action.Number)
            : all.OrderBy(action => action.Number);
        return new ActionPage(await sorted.Skip(skip).Take(take).ToListAsync(ct), await all.CountAsync(ct));
    }

    /// <summary>For whom the open actions are that are hidden from nobody: each audience once.</summary>
    public static Task<List<Audience>> OpenAudiencesAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.OpenSeenBy(partnership, Viewer.OfRoom(Audience.CoreOnly)).Select(action => action.Audience).Distinct()
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

    private static IQueryable<ActionItem> OpenSeenBy(
        this PartnerBotDb db, Id<Partnership> partnership, Viewer viewer)
    {
        var (hiddenAudience, hiddenLike) = Register.HiddenFrom(viewer);
        var seen = db.Actions.FromSqlRaw(Seen, hiddenAudience, hiddenLike);
        var open = db.Actions.Where(action =>
            action.PartnershipId == partnership && action.State == ActionState.Open);
        return viewer.Organisation is { } own
            ? open.Where(action => action.OrganisationId == own || seen.Any(one => one.Id == action.Id))
            : open.Where(action => seen.Any(one => one.Id == action.Id));
    }
}
