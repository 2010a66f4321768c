using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision record We open on Saturdays because …": writes down what was decided in a meeting; while one
/// runs, in its minutes too.</summary>
public sealed class RecordDecision(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var running = await db.RunningMinutesAsync(turn.Partnership.Id, ct);
        if (!turn.IsLead && running?.Invited.Contains(turn.Me.Organisation.Id) != true)
        {
            return Reply.Say("Only a coordinator or the lead can write down a decision, or in a meeting whoever is "
                + "invited to it. Anybody can propose one: decision propose, and what is to be decided.");
        }

        var item = running?.Item is { } inHand && inHand.IsFor(turn.Alone) ? inHand : null;
        var sight = item?.Sight ?? Sight.Everyone;
        var proposal = await Proposal.ReadAsync(turn, db, ProposeDecision.CanBeVotedOn, ct, sight, item?.Link);
        return proposal.Decision is { } decision
            ? Record(turn, decision, running, await db.BoardsAsync(turn.Partnership.Id, ct))
            : Reply.Say(proposal.Wrong);
    }

    private Reply Record(Turn turn, Decision decision, Minutes? running, IReadOnlyList<Board> boards)
    {
        if (!ProposeDecision.CanBeVotedOn(decision.Rule))
        {
            return Reply.Say("That kind of decision is not made in a meeting. To act at once, say 'decision urgent'; "
                + "to elect the lead, say 'election start'.");
        }

        turn.Partnership.NextDecisionNumber();
        decision.Record(running?.Subject ?? "", running?.Here ?? [], turn.Now);
        db.Decisions.Add(decision);
        var text = $"{decision.Label}: {decision.Text}";
        var line = running?.Add(
            LineKind.Decision, text, turn.Me.Member.Id, turn.Now, decision.Sight, decision.Subject, turn.Alone);
        var where = running is null ? ""
            : line is null ? " The minutes are full, so it stands in the register only."
            : $" It is line {line.Label} of the minutes.";
        var asked = BoardGate.Asked(decision, boards, turn.Roster).Select(board => board.OrganisationId).ToList();
        var binds = asked.Count > 0 ? " It binds everyone once ratified by "
            + $"{GateWords.BoardsOf(asked, turn.Roster)}." : "";
        var seen = Discretion.WordsOf(decision.Sight, turn.Roster);
        return Reply.Say($"Recorded as {decision.Label}: {Say.Sentence(Say.Plain(decision.Text))}{where}{seen}{binds}");
    }
}
