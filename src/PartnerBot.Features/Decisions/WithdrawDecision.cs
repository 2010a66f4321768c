using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision withdraw 14": whoever proposed it, or a coordinator or the lead, takes it back before it is
/// decided.</summary>
public sealed class WithdrawDecision(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await DecisionChoice.FindAsync(db, turn, ct) is not { } decision)
        {
            return DecisionChoice.Missing(turn);
        }

        if (decision.ProposedBy != turn.Me.Member.Id && !turn.IsLead)
        {
            return Reply.Say("Only whoever proposed it, a coordinator or the lead can take a proposal back. To take "
                + $"back your organisation's vote, say: vote {decision.Number} none");
        }

        return decision.Withdraw(turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Show($"{decision.Label} is taken back. I am telling those who were asked.",
                DecisionCard.For(turn, decision));
    }
}
