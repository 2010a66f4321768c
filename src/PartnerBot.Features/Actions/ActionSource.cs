using System.Globalization;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>What an action comes out of: a decision or an item that was named, or the meeting that is on.</summary>
/// <param name="Link">"decision:0198…", "item:0198…", "meeting:0198…"; empty for nothing of those.</param>
/// <param name="Sight">Who may see it, and so the action.</param>
/// <param name="Minutes">In which it gets a line; null when no meeting is on.</param>
public sealed record ActionSource(string Link, Sight Sight, Minutes? Minutes)
{
    /// <summary>What was named after "from"; null when that names nothing that the speaker may see.</summary>
    public static async Task<ActionSource?> NamedAsync(PartnerBotDb db, Turn turn, string said, CancellationToken ct)
    {
        var words = said.ToLowerInvariant().Split(' ', '-');
        if (!int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var running = await RunningAsync(db, turn, ct);
        return words[0] switch
        {
            "d" or "decision" when await db.FindDecisionAsync(turn.Partnership.Id, number, ct) is { } decision =>
                Of(turn, decision.Subject, decision.Sight, running),
            "item" when await db.FindItemAsync(turn.Partnership.Id, number, ct) is { } item =>
                Of(turn, item.Subject, item.Sight, running),
            _ => null,
        };
    }

    /// <summary>The meeting that is on, and the item that is being talked about; nothing when none is.</summary>
    /// <remarks>Whoever may not see the item and speaks by themselves speaks of something else. In a shared room it is
    /// what the room talks about, whether or not the room may see it.</remarks>
    public static async Task<ActionSource> NowAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        var here = turn.SightHere;
        if (await RunningAsync(db, turn, ct) is not { } running)
        {
            return new ActionSource("", here, null);
        }

        return running.Item is not { } item ? new ActionSource($"meeting:{running.MeetingId}", here, running)
            : item.IsFor(turn.Alone)
                ? new ActionSource(item.Link, here.And(item.Sight), running)
                : new ActionSource("", here, null);
    }

    /// <summary>"D-2026-014", "item 12, The winter rota"; null for an action that comes out of neither, or out of
    /// something that the viewer may not see.</summary>
    public static async Task<string?> WordsAsync(
        PartnerBotDb db, ActionItem action, Viewer viewer, CancellationToken ct) =>
        action.From.Split(':') switch
        {
            ["decision", var id] when await db.Decisions.FindAsync([Id<Decision>.Parse(id)], ct) is { } decision
                && viewer.Sees(decision.Audience, decision.HiddenFrom) => decision.Label,
            ["item", var id] when await db.AgendaItems.FindAsync([Id<AgendaItem>.Parse(id)], ct) is { } item
                && viewer.Sees(item.Audience, item.HiddenFrom) => $"item {item.Number}, {Say.Plain(item.Title)}",
            _ => null,
        };

    // A meeting of others gets no line of what somebody takes on elsewhere in the meantime.
    private static async Task<Minutes?> RunningAsync(PartnerBotDb db, Turn turn, CancellationToken ct) =>
        await db.RunningMinutesAsync(turn.Partnership.Id, ct) is { } running
            && turn.HasSayIn(running) ? running : null;

    private static ActionSource? Of(Turn turn, string link, Sight sight, Minutes? running) => sight.IsFor(turn.Viewer)
        ? new ActionSource(link, turn.SightHere.And(sight), running)
        : null;
}
