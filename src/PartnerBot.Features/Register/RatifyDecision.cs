using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"decision ratify D-2026-014 for kdyt": a board said yes.</summary>
public sealed class RatifyDecision(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await WaitChoice.FindAsync(db, turn, turn.Words.Find("partner"), "ratify", "", ct);
        if (choice is not { Decision: { } decision, Wait: { } wait, Organisation: { } organisation })
        {
            return choice.Instead;
        }

        var spoken = BoardChoice.SpokenFor(turn, organisation);
        if (wait.Ratify(turn.Me.Member.Id, spoken, turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var gate = await db.GateOfAsync(decision.Id, ct);
        var rest = gate.State switch
        {
            GateState.Passed => "With that it binds everyone.",
            GateState.Refused => "Another board has refused it, so it does not bind yet.",
            _ => Say.Sentence($"now {GateWords.InWords(gate, turn.Roster, turn.Today)}"),
        };
        var behalf = spoken == Spoken.OnItsBehalf ? " The register says that you wrote it down for them." : "";
        return Reply.Say($"{Say.Plain(organisation.Name)}’s board has ratified {decision.Label}.{behalf} {rest}");
    }
}
