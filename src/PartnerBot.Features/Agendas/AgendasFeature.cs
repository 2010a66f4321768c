using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Agendas;

/// <summary>Agendas: what a meeting will talk about, asked for, agreed and carried on.</summary>
public sealed class AgendasFeature(AgendaMaking making) : IFeature
{
    private const string Details =
        "[kind {kind}] [length {length...}] [owner {owner...}] [note {note...}] [link {link}] [hidden {hidden...}] "
        + "[core-only]";

    public string Title => "Agendas";

    public IEnumerable<Route> Routes => [.. Items, .. Running, .. Updates];

    private IEnumerable<Route> Items =>
    [
        Route.Look(
            "agenda [{series}]",
            "See the agenda of the next meeting, with its times",
            "agenda core",
            db => new ShowAgenda(db)),
        Route.Look(
            "agenda|agendas list", "See the coming agendas, and what waits for a date", "agenda list",
            db => new ListAgendas(db)),
        Route.Look("agenda new [{series...}]", "Fill in a form for an item", "agenda new", db => new ItemForm(db)),
        Route.Add(
            $"agenda add {{title...}} {Details} [series {{series}}]",
            "Put something on the next agenda, for everybody, for the core only or hidden from some",
            "agenda add Winter rota for decision 20 minutes owner our-way note Please read the paper",
            Access.Member,
            db => new AddItem(db)),
        Route.Change(
            $"agenda change {{item}} [title {{title...}}] {Details}",
            "Change an item that your organisation added",
            "agenda change 12 length 5 minutes",
            Access.Member,
            db => new ChangeItem(db)),
        Route.Change(
            "agenda move {item} to {where...}",
            "Leave an item for a later meeting, or give it to another series",
            "agenda move 12 to later",
            Access.Member,
            db => new MoveItem(db)),
        Route.Change(
            "agenda remove {item}", "Take an item off the agenda", "agenda remove 12", Access.Member,
            db => new RemoveItem(db)),
        Route.Change(
            "agenda nothing [{series...}]", "Say that you have nothing for the agenda", "agenda nothing core",
            Access.Member, db => new SayNothing(db)),
        Route.Change(
            "nothing from us [for {series...}]", "The same in plain words", "nothing from us", Access.Member,
            db => new SayNothing(db)),
    ];

    private IEnumerable<Route> Running =>
    [
        Route.Change(
            "agenda order {items...}", "Say which items come first", "agenda order 14 12", Access.Lead,
            db => new OrderItems(db)),
        Route.Change(
            "agenda publish [{series...}]",
            "Send everybody the agenda now instead of at its deadline",
            "agenda publish core",
            Access.Lead,
            db => new PublishAgenda(db, making)),
        Route.Change(
            "agenda accept {item}", "Take a late item on the agenda", "agenda accept 12", Access.Lead,
            db => new AnswerLateItem(db, LateAnswer.Accept)),
        Route.Change(
            "agenda decline {item}", "Leave a late item for the next meeting", "agenda decline 12", Access.Lead,
            db => new AnswerLateItem(db, LateAnswer.PutOff)),
        Route.Change(
            "agenda done {item} [with {outcome...}]",
            "Say that an item was dealt with, so that it does not come again",
            "agenda done 12",
            Access.Member,
            db => new FinishItem(db)),
        Route.Look(
            "agenda standing {series}", "See what stands on every agenda of a series", "agenda standing core",
            db => new StandingItems(db, StandingChange.None)),
        Route.Change(
            "agenda standing {series} add {title...}",
            "Put something on every agenda of a series",
            "agenda standing core add Praise 5 minutes",
            Access.Coordinator,
            db => new StandingItems(db, StandingChange.Add)),
        Route.Change(
            "agenda standing {series} remove {title...}",
            "Take something off every agenda of a series",
            "agenda standing core remove Praise",
            Access.Coordinator,
            db => new StandingItems(db, StandingChange.Remove)),
    ];

    private static IEnumerable<Route> Updates =>
    [
        Route.Change(
            "agenda updates [{series...}]",
            "Leave the next meeting out and swap written updates instead",
            "agenda updates core",
            Access.Lead,
            db => new SwapUpdates(db)),
        Route.Change(
            "agenda update [{text...}]",
            "Write your organisation's update when one is asked for",
            "agenda update We opened a second room in Kidderminster",
            Access.Member,
            db => new WriteUpdate(db)),
    ];
}
