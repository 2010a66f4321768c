using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"vote record 14 yes for KDYT": a coordinator writes down what an organisation said by telephone. The
/// organisation can overturn it; what it said for itself stays.</summary>
public sealed class RecordVote(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await DecisionChoice.FindAsync(db, turn, ct) is not { } decision)
        {
            return DecisionChoice.Missing(turn);
        }

        if (decision.Rule.IsSecret)
        {
            return Reply.Say("This is a secret ballot, so nobody can vote for another organisation, and nobody should "
                + "know how it would. Please ask them to vote themselves, in a personal chat with me.");
        }

        var words = turn.Words;
        var seat = PartnerChoices.One(
            turn, words.Text("partner"), key => $"vote record {decision.Number} {words["choice"]} for {key}");
        if (seat.One is not { } organisation)
        {
            return seat.Instead;
        }

        return ChoiceWords.Read(words["choice"]) is { } choice
            ? Record(turn, decision, organisation, choice)
            : Reply.Say($"I could not read “{Say.Cut(Say.Plain(words["choice"]), 40)}” as a vote. For example: vote "
                + $"record {decision.Number} yes for {organisation.Key}");
    }

    private static Reply Record(Turn turn, Decision decision, Organisation organisation, Choice choice)
    {
        var vote = new Vote(
            organisation.Id, choice, turn.Me.Member.Id, Spoken.OnItsBehalf, turn.Now, turn.Words["reason"].Trim());
        if (decision.Take(vote) is { } refusal)
        {
            return Reply.Say(refusal == Decision.NotOnRoll
                ? $"{Say.Plain(organisation.Name)} has no vote in {decision.Label}, so nothing was changed."
                : refusal.Sentence);
        }

        return Reply.Say($"Written down for {Say.Plain(organisation.Name)} on {decision.Label}: {choice.InWords()}. It "
            + "is marked as written down by you, and they can change it themselves until the vote closes.");
    }
}
