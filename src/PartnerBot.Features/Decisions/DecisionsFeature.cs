using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>Deciding: proposals, votes, elections, and what was decided at once or in a meeting.</summary>
public sealed class DecisionsFeature : IFeature
{
    public string Title => "Deciding";

    public IEnumerable<Route> Routes => [.. Proposing, .. Voting, .. Elections];

    private static IEnumerable<Route> Proposing =>
    [
        Route.Add(
            "decision propose [{text...}] [because {reasons...}] [class {kind...}] [closing {closing...}] "
                + "[seen-by {seenby...}] [hidden-from {partners...}]",
            "Put something to the vote; without words, on a card",
            "decision propose Buy a second van because the first is always out class money",
            Access.Member,
            db => new ProposeDecision(db)),
        Route.Add(
            "decision record {text...} [because {reasons...}] [class {kind...}] [seen-by {seenby...}] "
                + "[hidden-from {partners...}]",
            "Write down what was decided in a meeting",
            "decision record We open on Saturdays because families asked for it",
            Access.Member,
            db => new RecordDecision(db)),
        Route.Add(
            "decision urgent {text...} [because {reasons...}] [seen-by {seenby...}] [hidden-from {partners...}]",
            "Decide at once what cannot wait; every core organisation is told",
            "decision urgent Close the shelter tonight because the heating failed",
            Access.Member,
            db => new DecideUrgently(db)),
        Route.Change(
            "decision discuss {decision}",
            "Put what was decided at once on the agenda; it undoes nothing",
            "decision discuss 14",
            Access.Member,
            db => new AskToDiscuss(db)),
        Route.Change(
            "decision withdraw {decision}",
            "Take a proposal back before it is decided",
            "decision withdraw 14",
            Access.Member,
            db => new WithdrawDecision(db)),
        Route.Change(
            "decision close {decision}",
            "Count now, once everybody has voted",
            "decision close 14",
            Access.Lead,
            db => new CloseVote(db)),
    ];

    private static IEnumerable<Route> Voting =>
    [
        Route.Look("vote|votes [{decision}]", "See what is open for votes", "votes", db => new ShowVotes(db)),
        Route.Change(
            "vote {decision} {choice} [because {reason...}]",
            "Vote for your organisation: for, against or abstain; none takes it back",
            "vote 14 for",
            Access.Member,
            db => new CastVote(db)),
        Route.Change(
            "decision vote {decision} {choice} [because {reason...}]",
            "The same in more words",
            "decision vote 14 for",
            Access.Member,
            db => new CastVote(db)),
        Route.Change(
            "object {decision} [because {reason...}]",
            "Object for your organisation, and say why",
            "object 14 because the date is too soon",
            Access.Member,
            db => new CastVote(db, Choice.Object)),
        Route.Change(
            "decision object {decision} [because {reason...}]",
            "The same in more words, with why you object",
            "decision object 14 because the date is too soon",
            Access.Member,
            db => new CastVote(db, Choice.Object)),
        Route.Change(
            "abstain {decision} [because {reason...}]",
            "Stand aside: your organisation takes part and says neither",
            "abstain 14",
            Access.Member,
            db => new CastVote(db, Choice.Abstain)),
        Route.Change(
            "vote record {decision} {choice} for {partner...} [because {reason...}]",
            "Write down what a partner said by telephone",
            "vote record 14 yes for kdyt",
            Access.Coordinator,
            db => new RecordVote(db)),
    ];

    private static IEnumerable<Route> Elections =>
    [
        Route.Change(
            "election start [closing {closing...}]",
            "Elect the lead organisation by secret ballot",
            "election start",
            Access.Lead,
            db => new StartElection(db)),
        Route.Change(
            "election stand [{decision}]",
            "Your organisation stands for election",
            "election stand",
            Access.Member,
            db => new StandForElection(db)),
        Route.Change(
            "ballot {decision} {who...}",
            "Put in your organisation's secret ballot",
            "ballot 15 kdyt",
            Access.Member,
            db => new PutBallot(db)),
        Route.Change(
            "election ballot {decision} {who...}",
            "The same in more words: your secret ballot",
            "election ballot 15 kdyt",
            Access.Member,
            db => new PutBallot(db)),
    ];
}
