using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Something that somebody was asked and has not answered yet.</summary>
/// <param name="What">A sentence: "D-2026-014 would like your vote by Friday 12 June 2026, 17:00."</param>
/// <param name="Answer">Where it is answered.</param>
public sealed record Waiting(string What, Button Answer)
{
    private const int LongestText = 80;

    /// <param name="turn">Whose question it is.</param>
    /// <param name="what">The sentence.</param>
    /// <param name="label">What stands on the button.</param>
    /// <param name="says">What it says, without the partnership's prefix.</param>
    public static Waiting For(Turn turn, string what, string label, string says) =>
        new(what, new Button(label, PhrasePrefix.With(turn.Partnership.Key, says)) { Style = ButtonStyle.Primary });

    /// <summary>"D-2026-014, “Buy a van”": few know a decision by its number.</summary>
    public static string Named(Decision decision) =>
        $"{decision.Label}, “{Say.Cut(Say.Plain(decision.Text), LongestText)}”";
}

/// <summary>Of all that a feature asks people, what waits for the speaker of a turn; for "status".</summary>
public interface IWaits
{
    /// <summary>The most urgent first; nothing that the speaker may not see. Asked in people's own chats
    /// only.</summary>
    Task<IReadOnlyList<Waiting>> ForAsync(PartnerBotDb db, Turn turn, CancellationToken ct);
}
