using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Register;

/// <summary>The register of decisions: what was decided, and what became of it.</summary>
public sealed class RegisterFeature(PublicAddress address) : IFeature
{
    public string Title => "Register of decisions";

    public IEnumerable<Route> Routes =>
    [
        Route.Look(
            "decision list|ls [{which...}] [page {page}]",
            "List decisions: all, open, awaiting boards, or due for review",
            "decision list awaiting boards",
            db => new ListDecisions(db)),
        Route.Look(
            "decision show {decision...}",
            "Show one decision: text, reasons, how it was made, boards, review",
            "decision show D-2026-014",
            db => new ShowDecision(db)),
        Route.Look(
            "decision search|find {words...}",
            "Search decisions, their reasons and the minutes",
            "decision search reception funding",
            db => new SearchRegister(db)),
        Route.Change(
            "decision supersede {decision} with {newer}",
            "Put a newer decision in the place of an older one; both stay on record",
            "decision supersede D-2026-003 with D-2026-014",
            Access.Lead,
            db => new SupersedeDecision(db)),
        Route.Change(
            "decision review {decision} on {when...}",
            "Say when a decision is to be looked at again; 'never' takes the day away",
            "decision review D-2026-014 on 1 June 2027",
            Access.Lead,
            db => new PlanReview(db)),
        Route.Look(
            "export decisions",
            "The register as CSV, Markdown and JSON, as you may see it",
            "export decisions",
            _ => new ExportDecisions(address)),
    ];
}
