using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision record We open on Saturdays because …": writes down what was decided in a meeting.</summary>
public sealed class RecordDecision(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var proposal = await Proposal.ReadAsync(turn, db, ProposeDecision.CanBeVotedOn, ct);
        if (proposal.Decision is not { } decision)
        {
            return Reply.Say(proposal.Wrong);
        }

        turn.Partnership.NextDecisionNumber();
        decision.Record("", [], turn.Now);
        db.Decisions.Add(decision);
        return Reply.Say($"Recorded as {decision.Label}: {Say.Sentence(Say.Plain(decision.Text))}");
    }
}
