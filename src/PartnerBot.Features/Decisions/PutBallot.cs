using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"ballot 15 kdyt": puts in the organisation's secret ballot, or changes it. The answer never says for
/// whom.</summary>
public sealed class PutBallot(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.IsShared)
        {
            return Reply.Say("A ballot is secret, so I take none where others read along, and this one was not "
                + "counted. Please put it in in your personal chat with me.");
        }

        if (await DecisionChoice.FindAsync(db, turn, ct) is not { } election)
        {
            return DecisionChoice.Missing(turn);
        }

        if (VoteSeats.WhyNot(turn) is { } notYou)
        {
            return Reply.Say(notYou);
        }

        var who = PartnerChoices.One(turn, turn.Words.Text("who"), key => $"ballot {election.Number} {key}");
        return who.One is { } candidate ? Put(turn, election, candidate) : who.Instead;
    }

    private static Reply Put(Turn turn, Decision election, Domain.Partnerships.Organisation candidate)
    {
        var seat = turn.Me.Organisation;
        if (election.Put(new BallotMark(seat.Id, turn.Me.Member.Id, turn.Now), candidate.Id) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        return Reply.Show(
            $"The ballot of {Say.Plain(seat.Name)} is in, and nobody sees for whom. "
                + VoteParts.ChangeUntil(election, turn.Roster),
            DecisionCard.For(turn, election));
    }
}
