using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>A decision with what is needed to speak of it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Gate">The boards it waits for.</param>
/// <param name="Roster">For names.</param>
/// <param name="Now">The present.</param>
public sealed record RegisterView(Decision Decision, BoardGate Gate, Roster Roster, NodaTime.Instant Now)
{
    /// <summary>What it stands in the place of; null for most, and where the reader may not see it.</summary>
    public Decision? Older { get; init; }

    /// <summary>What stands in its place; null for most, and where the reader may not see it.</summary>
    public Decision? Newer { get; init; }

    public NodaTime.LocalDate Today => Roster.Partnership.Today(Now);

    /// <summary>Several at once: their boards and what they replaced are read together.</summary>
    public static async Task<IReadOnlyList<RegisterView>> LoadAsync(
        PartnerBotDb db,
        IReadOnlyList<Decision> decisions,
        Roster roster,
        Viewer viewer,
        NodaTime.Instant now,
        CancellationToken ct)
    {
        var gates = await db.GatesOfAsync(decisions.Select(decision => decision.Id), ct);
        var links = decisions.SelectMany(decision => new[] { decision.Supersedes, decision.SupersededBy })
            .OfType<Domain.Id<Decision>>();
        var linked = (await db.DecisionsAsync(links, ct))
            .Where(decision => viewer.Sees(decision.Audience, decision.HiddenFrom))
            .ToDictionary(decision => decision.Id);
        return [.. decisions.Select(decision => new RegisterView(
            decision, gates.GetValueOrDefault(decision.Id) ?? new BoardGate([]), roster, now)
        {
            Older = decision.Supersedes is { } older ? linked.GetValueOrDefault(older) : null,
            Newer = decision.SupersededBy is { } newer ? linked.GetValueOrDefault(newer) : null,
        })];
    }

    public static async Task<RegisterView> LoadAsync(
        PartnerBotDb db, Decision decision, Turn turn, CancellationToken ct) =>
        (await LoadAsync(db, [decision], turn.Roster, turn.Viewer, turn.Now, ct))[0];
}
