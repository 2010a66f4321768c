using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>The kinds of decisions and the rules by which they are made.</summary>
public sealed class ClassesFeature : IFeature
{
    public string Title => "Kinds of decisions";

    public IEnumerable<Route> Routes =>
    [
        Route.Look(
            "decision class|classes [list]",
            "See the kinds of decisions and how each is made",
            "decision class list",
            db => new ListClasses(db)),
        Route.Change(
            "decision class add {name...} way {way...} [base {base...}] [quorum {quorum...}] [tiers {tiers...}] "
                + "[days {days...}] [boards {boards...}] [key {key}]",
            "Add a kind of decision and its rule",
            "decision class add Staffing way two thirds quorum half days 10",
            Access.Coordinator,
            db => new AddClass(db)),
        Route.Change(
            "decision class set {kind} {setting} {value...}",
            "Change a rule: name, way, base, quorum, tiers, days or boards; open votes keep theirs",
            "decision class set money quorum half",
            Access.Coordinator,
            db => new SetClass(db)),
        Route.Change(
            "decision class remove {kind...}",
            "Take a kind of decision away; open votes go on by its rule",
            "decision class remove policy",
            Access.Coordinator,
            db => new RemoveClass(db)),
    ];
}
