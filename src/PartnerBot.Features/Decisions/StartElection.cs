using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"election start": asks which organisations stand as lead; then follows the secret ballot.</summary>
public sealed class StartElection(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var open = await db.UndecidedAsync(turn.Partnership.Id, ct);
        if (open.FirstOrDefault(one => one.Rule.IsSecret) is { } running)
        {
            return Reply.Say($"An election is under way already: {running.Label}. Say 'vote {running.Number}' to see "
                + "it.");
        }

        var classes = await ClassList.OfAsync(db, turn, ct);
        if (ClassList.UsualOf(classes, rule => rule.IsSecret) is not { } kind)
        {
            return Reply.Say(ClassList.Unknown(classes, null));
        }

        var (until, wrong) = Proposal.ReadClose(turn, kind.Rule);
        return until is { } at ? Call(turn, kind, at) : Reply.Say(wrong);
    }

    private Reply Call(Turn turn, DecisionClass kind, Instant until)
    {
        var text = $"Which organisation leads {turn.Partnership.Name}";
        var election = new Decision(
            Id<Decision>.New(turn.Now), turn.Partnership.NextDecisionNumber(), turn.Partnership, text, kind,
            turn.Me.Member.Id, turn.Now);
        election.Call(VoteSeats.Of(turn.Roster, election), until);
        db.Decisions.Add(election);
        return Reply.Show(
            $"The election is called as {election.Label}. Organisations can stand until "
                + $"{CivilTime.At(until, turn.Zone).InWordsWithoutZone()}; then the secret ballot opens.",
            DecisionCard.For(turn, election));
    }
}
