using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>The register of decisions, as far as somebody may see it.</summary>
public static class Register
{
    private const string Seen =
        "SELECT * FROM decisions WHERE audience <> {0} AND (hidden_from = '[]' OR hidden_from NOT LIKE {1})";

    /// <summary>All that this viewer may see.</summary>
    public static IQueryable<Decision> DecisionsSeenBy(this PartnerBotDb db, Id<Partnership> partnership, Viewer viewer)
    {
        var (hiddenAudience, hiddenLike) = HiddenFrom(viewer);
        return db.Decisions.FromSqlRaw(Seen, hiddenAudience, hiddenLike)
            .Where(decision => decision.PartnershipId == partnership);
    }

    public static async Task<RegisterPage> RegisterPageAsync(
        this PartnerBotDb db,
        Id<Partnership> partnership,
        Viewer viewer,
        RegisterPart part,
        LocalDate today,
        int skip,
        int take,
        CancellationToken ct)
    {
        var all = db.PartOf(db.DecisionsSeenBy(partnership, viewer), part, today);
        var rows = await all.OrderByDescending(decision => decision.Number).Skip(skip).Take(take).ToListAsync(ct);
        return new RegisterPage(rows, await all.CountAsync(ct));
    }

    /// <summary>Every decision in force whose day of review has come by then, oldest first; also those that not
    /// everybody may see.</summary>
    public static Task<List<Decision>> DecisionsToReviewAsync(
        this PartnerBotDb db, Id<Partnership> partnership, LocalDate by, CancellationToken ct) =>
        db.PartOf(db.Decisions.Where(decision => decision.PartnershipId == partnership), RegisterPart.DueForReview, by)
            .OrderBy(decision => decision.Number).ToListAsync(ct);

    /// <summary>What is on record about an organisation's board; null when nothing is.</summary>
    public static Task<Board?> BoardOfAsync(
        this PartnerBotDb db, Id<Organisation> organisation, CancellationToken ct) =>
        db.Boards.FirstOrDefaultAsync(board => board.OrganisationId == organisation, ct);

    /// <summary>What is on record about the boards of a partnership.</summary>
    public static Task<List<Board>> BoardsAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Boards.Where(board => board.PartnershipId == partnership).ToListAsync(ct);

    /// <summary>The boards that a decision waits for, or waited for.</summary>
    public static async Task<BoardGate> GateOfAsync(
        this PartnerBotDb db, Id<Decision> decision, CancellationToken ct) =>
        new(await db.BoardWaits.Where(wait => wait.DecisionId == decision).OrderBy(wait => wait.Id).ToListAsync(ct));

    /// <summary>The gates of several decisions; none for a decision that no board is asked about.</summary>
    public static async Task<IReadOnlyDictionary<Id<Decision>, BoardGate>> GatesOfAsync(
        this PartnerBotDb db, IEnumerable<Id<Decision>> decisions, CancellationToken ct)
    {
        var wanted = decisions.ToList();
        var waits = await db.BoardWaits.Where(wait => wanted.Contains(wait.DecisionId)).OrderBy(wait => wait.Id)
            .ToListAsync(ct);
        return waits.GroupBy(wait => wait.DecisionId)
            .ToDictionary(group => group.Key, group => new BoardGate([.. group]));
    }

    /// <summary>What an organisation's board is still awaited for, oldest first.</summary>
    public static Task<List<BoardWait>> AwaitedOfAsync(
        this PartnerBotDb db, Id<Organisation> organisation, CancellationToken ct) =>
        db.BoardWaits
            .Where(wait => wait.OrganisationId == organisation && wait.Answer == BoardAnswer.Awaited)
            .OrderBy(wait => wait.Id).ToListAsync(ct);

    /// <summary>The audience that the viewer is not of, and what their organisation may not be like: nothing that is
    /// hidden from anybody is shown where nobody knows who reads along.</summary>
    internal static (string Audience, string Like) HiddenFrom(Viewer viewer) => (
        viewer.SeesCore ? "" : nameof(Audience.CoreOnly), viewer.Organisation is { } one ? $"%{one}%" : "%");

    private static IQueryable<Decision> PartOf(
        this PartnerBotDb db, IQueryable<Decision> decisions, RegisterPart part, LocalDate today) => part switch
        {
            RegisterPart.Open => decisions.Where(decision =>
                decision.State == DecisionState.Open || decision.State == DecisionState.Proposed),
            RegisterPart.AwaitingBoards => decisions.Where(decision => decision.State == DecisionState.Agreed
                && db.BoardWaits.Any(wait => wait.DecisionId == decision.Id && wait.Answer == BoardAnswer.Awaited)),
            RegisterPart.DueForReview => decisions.Where(decision =>
                decision.State == DecisionState.Agreed && decision.ReviewOn <= today),
            _ => decisions,
        };
}
