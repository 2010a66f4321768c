using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>What is kept about people, for those whom it is about, and who changed what.</summary>
public sealed class PrivacyFeature(PublicAddress address, IWriter writer, Ledger ledger) : IFeature
{
    public string Title => "Privacy and the log of changes";

    public IEnumerable<Route> Routes =>
    [
        Route.Look("privacy", "See what I keep about you, and what you can ask for", "privacy", _ => new ShowPrivacy()),
        Route.Look(
            "privacy export [{who...}]",
            "Read everything that I keep about you, or about somebody whose coordinator you are",
            "privacy export",
            db => new ExportPerson(db, address)),
        Route.Look(
            "privacy erase {who...}",
            "See what it would mean to be erased, before anything is",
            "privacy erase me",
            db => new OfferErasure(db)),
        Route.Change(
            "privacy erase {who...} confirmed",
            "Take out a name, an address and an account for good; what was decided and voted stays",
            "privacy erase me confirmed",
            Access.Member,
            db => new ErasePerson(db, new ErasingPerson(writer, ledger))),
        Route.Look(
            "change|changes list [page {page}]",
            "See who changed what, when and from where, newest first; for coordinators",
            "changes list",
            db => new ListChanges(db)),
    ];
}
