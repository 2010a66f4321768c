using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>The classes of decisions of a partnership: its own, or the usual ones until it sets up some.</summary>
public static class ClassList
{
    public static async Task<IReadOnlyList<DecisionClass>> OfAsync(
        PartnerBotDb db, Turn turn, CancellationToken ct) =>
        await db.OwnClassesAsync(turn.Partnership.Id, ct) is { Count: > 0 } own
            ? own
            : DecisionClass.Usual(turn.Partnership.Id, turn.Now);

    /// <summary>The same, to change them: the usual ones become the partnership's own.</summary>
    public static async Task<IReadOnlyList<DecisionClass>> OwnAsync(
        PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        if (await db.OwnClassesAsync(turn.Partnership.Id, ct) is { Count: > 0 } own)
        {
            return own;
        }

        var usual = DecisionClass.Usual(turn.Partnership.Id, turn.Now);
        db.DecisionClasses.AddRange(usual);
        return usual;
    }

    /// <summary>A sentence about the votes that go on by the rule as it was; empty when there are none.</summary>
    public static async Task<string> OpenOnesAsync(
        PartnerBotDb db, Turn turn, DecisionClass kind, CancellationToken ct)
    {
        var open = (await db.UndecidedAsync(turn.Partnership.Id, ct))
            .Where(one => one.ClassKey == kind.Key && turn.Viewer.Sees(one.Audience, one.HiddenFrom))
            .Select(one => one.Label).ToList();
        return open.Count == 0
            ? ""
            : $" {Say.List(open)} {(open.Count == 1 ? "goes" : "go")} on by the rule as it was.";
    }

    /// <summary>The class that is meant where none is named; null when no rule will do.</summary>
    public static DecisionClass? UsualOf(IEnumerable<DecisionClass> classes, Func<VotingRule, bool> willDo) => classes
        .Where(one => willDo(one.Rule))
        .OrderBy(one => one.Key == DecisionClass.Everyday ? 0 : one.Rule.Way == Way.Consent ? 1 : 2)
        .FirstOrDefault();

    /// <summary>By its key or its name; null when there is none.</summary>
    public static DecisionClass? Find(IReadOnlyList<DecisionClass> classes, string said)
    {
        var name = said.Trim();
        return classes.FirstOrDefault(one => one.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? (NearestName.Find(name, classes, one => one.Name) is [var only] ? only : null);
    }

    /// <param name="classes">What there is.</param>
    /// <param name="said">What was asked for; null where nothing was.</param>
    public static string Unknown(IReadOnlyList<DecisionClass> classes, string? said) => said is null
        ? "This partnership has no class for that. A coordinator can add one with 'decision class add'."
        : $"I know no class of decisions called “{Say.Cut(Say.Plain(said), 60)}”. There is "
            + $"{Say.List(classes.Select(one => $"'{one.Key}'"))}. If the word ‘class’ belongs to what is to be "
            + "decided, please put quotes around that.";
}
