using PartnerBot.Features.Turns;

namespace PartnerBot.Features.DatePolls;

/// <summary>Date polls: which of these times suits you?</summary>
public sealed class PollsFeature : IFeature
{
    public string Title => "Date polls";

    public IEnumerable<Route> Routes =>
    [
        Route.Look("poll|polls [{poll}]", "Show the open date poll, with your answers", "poll", db => new ShowPoll(db)),
        Route.Change(
            "poll answer {poll} [{answers...}]",
            "Answer for your organisation: yes, no or if need be, slot by slot",
            "poll answer 1 1 yes 2 no 3 if need be",
            Access.Member,
            db => new AnswerPoll(db)),
        Route.Change(
            "answer {answers...}",
            "The same, where only one date poll waits for you",
            "answer 1 yes 2 no 3 if need be",
            Access.Member,
            db => new AnswerPoll(db)),
        Route.Change(
            "poll record {poll} {answers...} for {partner...}",
            "Write down what a partner said by telephone",
            "poll record 1 1 yes 2 no for kdyt",
            Access.Coordinator,
            db => new RecordAnswer(db)),
        Route.Change(
            "poll add {when...} [to {poll}]",
            "Offer one more time; answers already given stay",
            "poll add Tue 14 April 10:00",
            Access.Lead,
            db => new AddSlot(db)),
        Route.Change(
            "poll close [{poll}]",
            "Count the answers now instead of waiting for the deadline",
            "poll close 1",
            Access.Lead,
            db => new ClosePoll(db)),
    ];
}
