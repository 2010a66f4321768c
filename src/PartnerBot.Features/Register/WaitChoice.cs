using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>Which decision, and which organisation's board, "ratify" and "refuse" are about.</summary>
/// <param name="Decision">The decision; null when it is not clear.</param>
/// <param name="Wait">The board that was asked; null when it is not clear, or it was never asked.</param>
/// <param name="Organisation">Whose board.</param>
/// <param name="Instead">What to say when it is not clear.</param>
public sealed record WaitChoice(Decision? Decision, BoardWait? Wait, Organisation? Organisation, Reply Instead)
{
    /// <param name="verb">"ratify" or "refuse".</param>
    /// <param name="rest">What stands behind the name of the organisation in a phrase that would do.</param>
    public static async Task<WaitChoice> FindAsync(
        PartnerBotDb db, Turn turn, string? partner, string verb, string rest, CancellationToken ct)
    {
        var found = await DecisionChoice.FindAsync(db, turn, turn.Words.Text("decision"), ct);
        if (found.One is not { } decision)
        {
            return Not(found.Instead);
        }

        var whose = partner is null
            ? new Choice<Organisation>(turn.Me.Organisation, Reply.Nothing)
            : BoardChoice.Find(turn, partner, key => $"decision {verb} {decision.Label} for {key}{rest}");
        if (whose.One is not { } organisation)
        {
            return Not(whose.Instead);
        }

        if (!BoardChoice.MaySpeakFor(turn, organisation))
        {
            return Not(BoardChoice.MayNot(organisation));
        }

        var gate = await db.GateOfAsync(decision.Id, ct);
        return gate.Waits.FirstOrDefault(wait => wait.OrganisationId == organisation.Id) is { } wait
            ? new WaitChoice(decision, wait, organisation, Reply.Nothing)
            : Not(NotAsked(turn, decision, gate, organisation, verb));
    }

    private static WaitChoice Not(Reply instead) => new(null, null, null, instead);

    private static Reply NotAsked(
        Turn turn, Decision decision, BoardGate gate, Organisation organisation, string verb)
    {
        if (decision.State is DecisionState.Open or DecisionState.Proposed)
        {
            return Reply.Say($"{decision.Label} has not been agreed yet. Boards are asked once it is.");
        }

        if (!decision.Stands)
        {
            return Reply.Say(decision.State == DecisionState.Superseded
                ? BoardWait.NothingToRatify.Sentence
                : $"{decision.Label} was not agreed, so no board has to say anything about it.");
        }

        var name = Say.Plain(organisation.Name);
        var others = gate.Awaited.Select(wait => turn.Roster.Find(wait.OrganisationId).Key).ToList();
        return Reply.Say($"{name}’s board is not asked about {decision.Label}. " + (others.Count == 0
            ? "No board is."
            : $"Awaited: {Say.List(others)}. For example: decision {verb} {decision.Label} for {others[0]}"));
    }
}
