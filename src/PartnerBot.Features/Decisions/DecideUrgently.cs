using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision urgent Close the shelter tonight because the heating failed": one core organisation acts at
/// once; all of them hear of it within a minute, day or night.</summary>
public sealed class DecideUrgently(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Me.Organisation.IsCore)
        {
            return Reply.Say("Only the lead and the core organisations can decide something at once for all. You can "
                + "propose it: decision propose, and what is to be decided.");
        }

        if (VoteSeats.WhyNot(turn) is { } notYou)
        {
            return Reply.Say(notYou);
        }

        var proposal = await Proposal.ReadAsync(turn, db, rule => rule.Way == Way.DelegatedUrgent, ct);
        if (proposal.Decision is not { } decision)
        {
            return Reply.Say(proposal.Wrong);
        }

        turn.Partnership.NextDecisionNumber();
        decision.MakeAtOnce(Told(turn.Roster, decision), turn.Now);
        db.Decisions.Add(decision);
        var text = $"Recorded as {decision.Label}: {Say.Sentence(Say.Plain(decision.Text))} I am telling every core "
            + "organisation now. Any of them may ask to discuss it, which undoes nothing."
            + Discretion.WordsOf(decision.Sight, turn.Roster);
        return turn.IsShared ? Reply.Say(text) : Reply.Show(text, await Gates.CardAsync(db, turn, decision, ct));
    }

    private static IEnumerable<Id<Organisation>> Told(Roster roster, Decision decision) =>
        roster.Core.Where(one => !decision.HiddenFrom.Contains(one));
}
