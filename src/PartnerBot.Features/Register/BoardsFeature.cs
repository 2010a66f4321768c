using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Register;

/// <summary>Boards: which decisions wait for them, when they meet, and what they said.</summary>
public sealed class BoardsFeature : IFeature
{
    public string Title => "Boards";

    public IEnumerable<Route> Routes =>
    [
        Route.Look(
            "board list|show [{partner...}]",
            "When boards meet, how early they want papers, and what waits for them",
            "board list",
            db => new ListBoards(db)),
        Route.Change(
            "board dates {partner...} are {dates...}",
            "Put an organisation's next board dates on record",
            "board dates kdyt are 18 June 2026, 16 July 2026 and 17 September 2026",
            Access.Member,
            db => new SetBoardDates(db)),
        Route.Change(
            "board papers {partner} {length...} [before]",
            "Say how early a board wants its papers",
            "board papers kdyt 10 days before",
            Access.Member,
            db => new SetBoardPapers(db)),
        Route.Change(
            "board gate {partner...} for {class...}",
            "Say that an organisation needs its board for a class of decisions",
            "board gate kdyt for money",
            Access.Member,
            db => new GateBoard(db)),
        Route.Change(
            "board ungate {partner...} for {class...}",
            "Say that it does not need its board for that class",
            "board ungate kdyt for policy",
            Access.Member,
            db => new UngateBoard(db)),
        Route.Change(
            "decision ratify {decision} [for {partner...}]",
            "Say that your board, or another's, has ratified a decision",
            "decision ratify D-2026-014",
            Access.Member,
            db => new RatifyDecision(db)),
        Route.Change(
            "decision refuse {decision} because {why...} [for {partner...}]",
            "Say that your board, or another's, has refused a decision, and why",
            "decision refuse D-2026-014 because the cost is not covered",
            Access.Member,
            db => new RefuseDecision(db)),
    ];
}
