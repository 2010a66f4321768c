using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>Which decision a phrase is about: "14", "D-2026-014", or left out where only one waits for the
/// speaker.</summary>
public static class DecisionChoice
{
    /// <returns>Null when there is none, or none that the speaker may see here: both are answered alike.</returns>
    public static async Task<Decision?> FindAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        if (!turn.Words.Has("decision"))
        {
            return await OpenForAsync(db, turn, ct) is [var only] ? only : null;
        }

        if (DecisionLabel.Read(turn.Words.Text("decision")) is not { } label)
        {
            return null;
        }

        var found = await db.FindDecisionAsync(turn.Partnership.Id, label.Number, ct);
        return found is not null && label.Names(found) && turn.Viewer.Sees(found.Audience, found.HiddenFrom)
            ? found
            : null;
    }

    /// <summary>The open votes in which the speaker's organisation has a vote and which may be shown here, the one that
    /// closes first at the top.</summary>
    public static async Task<List<Decision>> OpenForAsync(PartnerBotDb db, Turn turn, CancellationToken ct) =>
        [.. (await db.UndecidedAsync(turn.Partnership.Id, ct))
            .Where(one => turn.Viewer.Sees(one.Audience, one.HiddenFrom)
                && one.Seats.Contains(turn.Me.Organisation.Id))
            .OrderBy(one => one.ClosesAt)];

    public static Reply Missing(Turn turn) => Reply.Say(turn.Words.Find("decision") is { } said
        ? $"There is no decision “{Say.Cut(Say.Plain(said), 40)}” here. Say 'votes' to see what is open, with its "
            + "numbers."
        : "Please say which decision you mean: 'votes' shows the open ones with their numbers.");
}
