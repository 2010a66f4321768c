using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision propose Buy a van because …": puts something to the vote by the rule of its class; without
/// words, a card to fill in.</summary>
public sealed class ProposeDecision(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Words.Has("text"))
        {
            return Reply.Show(ProposalForm.Of(turn, await ClassList.OfAsync(db, turn, ct)));
        }

        var proposal = await Proposal.ReadAsync(turn, db, CanBeVotedOn, ct);
        if (proposal.Decision is not { } decision)
        {
            return Reply.Say(proposal.Wrong);
        }

        return CanBeVotedOn(decision.Rule)
            ? Open(turn, decision)
            : Reply.Say(decision.Rule.IsSecret
                ? "To elect the lead organisation, say: election start"
                : "What is urgent is not voted on. To act at once, say for example: decision urgent Close the shelter "
                    + "tonight because the heating failed");
    }

    /// <summary>An election and an urgent decision have phrases of their own.</summary>
    public static bool CanBeVotedOn(VotingRule rule) => rule.Way is not (Way.Election or Way.DelegatedUrgent);

    private static string? WhyNever(Decision decision, int seats) =>
        seats == 0 ? "Nobody could vote on that: no organisation that votes on this kind of decision may see it."
        : decision.Rule.Quorum.Of(seats) > seats ? $"{decision.Rule.Quorum.Of(seats)} organisations have to take part "
            + $"in this kind of decision, and only {seats} may see it, so it could never pass."
        : null;

    private Reply Open(Turn turn, Decision decision)
    {
        var (closesAt, wrong) = Proposal.ReadClose(turn, decision.Rule);
        var seats = VoteSeats.Of(turn.Roster, decision).ToList();
        if (closesAt is null || WhyNever(decision, seats.Count) is not null)
        {
            return Reply.Say(closesAt is null ? wrong : WhyNever(decision, seats.Count)!);
        }

        turn.Partnership.NextDecisionNumber();
        decision.Open(seats, VoteSeats.LeadsOf(turn.Roster), closesAt.Value, turn.Now);
        db.Decisions.Add(decision);
        var text = $"Proposed as {decision.Label}. I am asking {Say.Count(seats.Count, "organisation")}; the vote is "
            + $"open until {CivilTime.At(closesAt.Value, turn.Zone).InWordsWithoutZone()}."
            + Discretion.WordsOf(decision.Sight, turn.Roster);
        return turn.IsShared ? Reply.Say(text) : Reply.Show(text, DecisionCard.For(turn, decision));
    }
}
