using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>Which decision a phrase is about, as people write it: "D-2026-014", "2026-14", "14", "#14".</summary>
public static class DecisionChoice
{
    /// <summary>The decision; or, where there is none that the speaker may see here, what to say instead. What is
    /// hidden and what does not exist sound the same.</summary>
    public static async Task<Choice<Decision>> FindAsync(
        PartnerBotDb db, Turn turn, string said, CancellationToken ct)
    {
        if (DecisionLabel.Read(said) is not { } label)
        {
            return Instead($"I could not read “{Say.Cut(Say.Plain(said), 60)}” as the number of a decision. "
                + "Please write it like D-2026-014, or just 14.");
        }

        var found = await db.FindDecisionAsync(turn.Partnership.Id, label.Number, ct);
        return found is not null && label.Names(found) && turn.Viewer.Sees(found.Audience, found.HiddenFrom)
            ? new Choice<Decision>(found, Reply.Nothing)
            : Instead($"I see no decision {Say.Cut(Say.Plain(said), 60)} here. Say 'decision list' to see those there "
                + "are.");
    }

    private static Choice<Decision> Instead(string sentence) => new(null, Reply.Say(sentence));
}
