using PartnerBot.Chat;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"decision supersede D-2026-003 with D-2026-014": the newer takes the place of the older, at once or when it
/// is agreed and binds.</summary>
public sealed class SupersedeDecision(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var older = await DecisionChoice.FindAsync(db, turn, turn.Words.Text("decision"), ct);
        if (older.One is not { } old)
        {
            return older.Instead;
        }

        var newer = await DecisionChoice.FindAsync(db, turn, turn.Words.Text("newer"), ct);
        return newer.One is { } decision ? await ReplaceAsync(old, decision, ct) : newer.Instead;
    }

    private async Task<Reply> ReplaceAsync(Decision old, Decision newer, CancellationToken ct)
    {
        if (newer.MayReplace(old) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var gate = await db.GateOfAsync(newer.Id, ct);
        if (newer.Stands && gate.State is GateState.NoGate or GateState.Passed)
        {
            _ = old.GiveWayTo(newer);
            return Reply.Say($"{old.Label} is superseded by {newer.Label} from now on. Both stay in the register as "
                + "they "
                + "were, each with a link to the other.");
        }

        newer.Supersedes = old.Id;
        return Reply.Say(newer.Stands && gate.State == GateState.Refused
            ? $"A board refused {newer.Label}, so it does not bind, and {old.Label} stands. Should the board think "
                + "again, "
                + $"{newer.Label} takes its place."
            : $"{newer.Label} takes the place of {old.Label} as soon as it {(newer.Stands
                ? "has been ratified by every board that is asked" : "is agreed")}. Until then {old.Label} stands.");
    }
}
