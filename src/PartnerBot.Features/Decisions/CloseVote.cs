using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision close 14": counts now instead of at the close, once everybody has voted. Before that nobody can
/// close a vote: silence would be cut short.</summary>
public sealed class CloseVote(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await DecisionChoice.FindAsync(db, turn, ct) is not { } decision)
        {
            return DecisionChoice.Missing(turn);
        }

        if (decision.IsOpen && decision.Waiting.Any())
        {
            var closes = CivilTime.At(decision.ClosesAt!.Value, turn.Zone).InWordsWithoutZone();
            return Reply.Say($"{Say.Sentence(Say.Count(decision.Waiting.Count(), "organisation")).TrimEnd('.')} can "
                + $"still vote until {closes}, so it stays open until then.");
        }

        return decision.CloseNow(turn.Partnership, turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Show(await Gates.CardAsync(db, turn, decision, ct));
    }
}
