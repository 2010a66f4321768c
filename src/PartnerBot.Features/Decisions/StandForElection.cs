using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"election stand": the speaker's organisation stands for election.</summary>
public sealed class StandForElection(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var election = turn.Words.Has("decision")
            ? await DecisionChoice.FindAsync(db, turn, ct)
            : (await db.UndecidedAsync(turn.Partnership.Id, ct)).FirstOrDefault(one => one.Rule.IsSecret);
        if (election is null)
        {
            return turn.Words.Has("decision")
                ? DecisionChoice.Missing(turn)
                : Reply.Say("No election is under way. A coordinator or the lead can say: election start");
        }

        if (VoteSeats.WhyNot(turn) is { } notYou)
        {
            return Reply.Say(notYou);
        }

        return election.Stand(turn.Me.Organisation.Id, turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Show($"Noted: {Say.Plain(turn.Me.Organisation.Name)} stands for election. Everybody can see that.",
                DecisionCard.For(turn, election));
    }
}
