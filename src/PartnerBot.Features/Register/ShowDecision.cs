using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"decision show D-2026-014": one entry of the register.</summary>
public sealed class ShowDecision(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await DecisionChoice.FindAsync(db, turn, turn.Words.Text("decision"), ct);
        return choice.One is { } decision
            ? Reply.Show(RegisterCard.Of(await RegisterView.LoadAsync(db, decision, turn, ct)))
            : choice.Instead;
    }
}
