using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"decision review D-2026-014 on 1 June 2027": when to look at a decision again.</summary>
public sealed class PlanReview(PartnerBotDb db) : IUseCase
{
    private static readonly string[] Never = ["never", "none", "no date", "no day"];

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await DecisionChoice.FindAsync(db, turn, turn.Words.Text("decision"), ct);
        if (choice.One is not { } decision)
        {
            return choice.Instead;
        }

        var said = turn.Words.Text("when");
        LocalDate? on = null;
        if (!Never.Contains(said.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            var reading = DateWords.ReadDate(said, turn.Today);
            if (reading is not DateRead read)
            {
                return Reply.Say(reading.Sentence);
            }

            on = read.On;
        }

        return decision.PlanReview(on, turn.Today) is { } refusal ? Reply.Say(refusal.Sentence)
            : on is { } day ? Reply.Say($"{decision.Label} comes up for review on {Say.Date(day)}: the leads hear of "
                + "it "
                + "that day, and it is put on the next agenda.")
            : Reply.Say($"{decision.Label} has no day of review any more.");
    }
}
