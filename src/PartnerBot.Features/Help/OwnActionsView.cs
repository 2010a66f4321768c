using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>What the organisation of whoever asks has taken on and not done yet. Only in people's own chats: what is
/// late is never said where others hear it.</summary>
/// <param name="Open">The one that is due first, first.</param>
/// <param name="Late">How many of them have a day that has passed.</param>
public sealed record OwnActionsView(IReadOnlyList<ActionItem> Open, int Late)
{
    private const int MostShown = 5;
    private const int LongestCell = 90;

    private static readonly OwnActionsView None = new([], 0);

    /// <summary>"1 action of Our Way was for a day that has passed."; empty when none was.</summary>
    public string LateInWords(Turn turn) => Late == 0 ? ""
        : $"{Say.Count(Late, "action")} of {Say.Plain(turn.Me.Organisation.Name)} "
            + $"{(Late == 1 ? "was" : "were")} for a day that has passed.";

    /// <summary>Nothing in a shared room.</summary>
    public static async Task<OwnActionsView> LoadAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        if (turn.IsShared)
        {
            return None;
        }

        var open = await db.OpenActionsOfAsync(turn.Me.Organisation.Id, ct);
        return new OwnActionsView(
            [.. open.OrderBy(action => action.DueOn).ThenBy(action => action.Number)],
            open.Count(action => action.IsPast(turn.Today)));
    }

    public IEnumerable<CardPart> Parts(Turn turn)
    {
        if (Open.Count == 0)
        {
            yield break;
        }

        var name = Say.Plain(turn.Me.Organisation.Name);
        yield return new HeadingPart($"{name}: {Say.Count(Open.Count, "open action")}");
        yield return new TablePart(
            ["No.", "What", "Who", "By"], [.. Open.Take(MostShown).Select(action => Row(turn, action))]);
        if (Open.Count > MostShown)
        {
            yield return new TextPart(
                $"These are the first {MostShown}. Say 'action list {turn.Me.Organisation.Key}' to see them all.",
                Tone.Subtle);
        }
    }

    private static ImmutableArray<string> Row(Turn turn, ActionItem action) =>
    [
        $"{action.Number}",
        Say.Cut(Say.Plain(action.What), LongestCell),
        action.NeedsOwner || turn.Roster.Find(action.OwnerId) is not { } owner
            ? "nobody at the moment"
            : Say.Plain(owner.Person.Name),
        action.IsPast(turn.Today) ? $"{Say.Date(action.DueOn)} (has passed)" : Say.Date(action.DueOn),
    ];
}
