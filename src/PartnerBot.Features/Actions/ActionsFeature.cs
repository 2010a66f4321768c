using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Actions;

/// <summary>Actions: who does what by when.</summary>
public sealed class ActionsFeature : IFeature
{
    public string Title => "Actions";

    public IEnumerable<Route> Routes =>
    [
        Route.Look(
            "action|actions list [{whose...}] [page {page}]",
            "See what is to be done: mine, all, one partner's, or nobody's",
            "action list mine",
            db => new ListActions(db)),
        Route.Look(
            "actions",
            "The same: yours in your own chat, all in a shared room",
            "actions",
            db => new ListActions(db)),
        Route.Look("action|actions show {action}", "See one action", "action show 12", db => new ShowAction(db)),
        Route.Add(
            "action add {what...} by {due...} for {who...} [from {from...}]",
            "Write down who does what by when, in one line",
            "action add Send the rota by Fri 12 June for Ann Lee",
            Access.Member,
            db => new AddAction(db)),
        Route.Add(
            "action add [{what...}]",
            "The same with a card to fill in",
            "action add Send the rota",
            Access.Member,
            db => new FillInAction(db)),
        Change("action done {action}", "Say that an action is done", "action done 12", db => new FinishAction(db)),
        Change(
            "action drop {action} [because {reason...}]",
            "Say that an action will not be done, and why",
            "action drop 12 because the funder no longer asks for it",
            db => new DropAction(db)),
        Change(
            "action move {action} [to {date...}]",
            "Give an action another day",
            "action move 12 to Fri 19 June",
            db => new MoveAction(db)),
        Change(
            "action hand {action} [to {who...}] [by {date...}]",
            "Hand an action to somebody else",
            "action hand 12 to Bob",
            db => new HandAction(db)),
        Change(
            "action help {action} [{help...}]",
            "Say what would help with an action: more time, swap or talk",
            "action help 12 more time",
            db => new HelpAction(db)),
    ];

    private static Route Change(string pattern, string help, string example, Func<Store.PartnerBotDb, IUseCase> make) =>
        Route.Change(pattern, help, example, Access.Member, make);
}
