using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>The organisations of a partnership.</summary>
public sealed class PartnersFeature : IFeature
{
    public string Title => "Partners";

    public IEnumerable<Route> Routes =>
    [
        Route.Look("partner|partners list", "See who takes part", "partner list", _ => new ListPartners()),
        Route.Change(
            "partner add {name...} [as {tier...}] [short {key}] [works {pattern...}]",
            "Add an organisation as lead, core or wider partner",
            "partner add Our Way as core",
            Access.Coordinator,
            db => new AddPartner(db)),
        Route.Change(
            "partner move {partner...} to {tier...}",
            "Tie a partner more closely, or more loosely",
            "partner move kdyt to wider",
            Access.Coordinator,
            db => new MovePartner(db)),
        Route.Change(
            "partner leave {partner...}",
            "A partner takes part no longer; its history stays",
            "partner leave kdyt",
            Access.Coordinator,
            db => new WithdrawPartner(db)),
        Route.Change(
            "partner join {partner...}",
            "A partner that left comes back to its seat",
            "partner join kdyt",
            Access.Coordinator,
            db => new ReadmitPartner(db)),
        Route.Change(
            "partner works {partner...} [hours {pattern...}]",
            "Say when a partner's people work, so that dates fit",
            "partner works kdyt hours Mon-Wed 09:30-16:30, Thu 10:00-14:00",
            Access.Coordinator,
            db => new SetHours(db)),
        Route.Change(
            "partner rename {partner...} to {name...}",
            "Change a partner's name",
            "partner rename kdyt to Kidderminster Youth",
            Access.Coordinator,
            _ => new RenamePartner()),
    ];
}
