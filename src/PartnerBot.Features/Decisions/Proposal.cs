using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>What somebody wants decided, read from their words; or the sentence that says what is wrong with
/// them.</summary>
/// <param name="Decision">Not kept yet; null when something is wrong.</param>
/// <param name="Wrong">What to tell them in that case.</param>
public sealed record Proposal(Decision? Decision, string Wrong)
{
    private const int LongestReasons = 2_000;

    /// <param name="turn">Slots: text, reasons, kind, seenby, partners.</param>
    /// <param name="db">The store.</param>
    /// <param name="usual">Of the rules that pass this the first class is taken where none is named.</param>
    /// <param name="sight">Who may see it at most; null for everybody.</param>
    /// <param name="item">The agenda item it comes from; null for none.</param>
    public static async Task<Proposal> ReadAsync(
        Turn turn,
        PartnerBotDb db,
        Func<VotingRule, bool> usual,
        CancellationToken ct,
        Sight? sight = null,
        string? item = null)
    {
        var text = Discretion.Read(Say.Plain(turn.Words["text"]), turn.Roster);
        var reasons = Discretion.Read(turn.Words["reasons"].Trim(), turn.Roster);
        if (TooMuch(text.Text, reasons.Text) is { } much)
        {
            return new Proposal(null, much);
        }

        var classes = await ClassList.OfAsync(db, turn, ct);
        var named = turn.Words.Find("kind");
        var kind = named is null ? ClassList.UsualOf(classes, usual) : ClassList.Find(classes, named);
        if (kind is null)
        {
            return new Proposal(null, ClassList.Unknown(classes, named));
        }

        var (seen, wrong) = ReadSight(turn, text, reasons);
        return seen is null
            ? new Proposal(null, wrong)
            : Make(turn, text.Text, reasons.Text, kind, seen.And(sight ?? Sight.Everyone), item ?? "");
    }

    private static (Sight? Sight, string Wrong) ReadSight(Turn turn, Discretion text, Discretion reasons) =>
        ReadAudience(turn) is { } audience
            ? Discretion.Together(turn.Roster, new Discretion("", audience, turn.Words["partners"]), text, reasons)
            : (null, "I could not read who may see it. Please say everyone or core.");

    private static Proposal Make(
        Turn turn, string text, string reasons, DecisionClass kind, Sight sight, string item)
    {
        if (!sight.IsFor(turn.Viewer))
        {
            return new Proposal(null, turn.IsShared
                ? "This room is not only for those who may see that, so nothing was recorded. Please say it in your "
                    + "personal chat with me."
                : "Your own organisation could not see that, so nothing was recorded. Somebody who may see it has to "
                    + "say it.");
        }

        var partnership = turn.Partnership;
        return new Proposal(
            new Decision(
                Id<Decision>.New(turn.Now), partnership.LastDecisionNumber + 1, partnership, text, kind,
                turn.Me.Member.Id, turn.Now)
            {
                Reasons = reasons,
                Audience = sight.Audience,
                HiddenFrom = sight.HiddenFrom,
                Item = item,
            },
            "");
    }

    /// <summary>When a vote closes: by the rule, or at the time that was asked for.</summary>
    /// <returns>Null and a sentence when it cannot be then.</returns>
    public static (Instant? At, string Wrong) ReadClose(Turn turn, VotingRule rule)
    {
        if (turn.Words.Find("closing") is not { } said)
        {
            return (VoteTiming.ClosesAt(turn.Partnership, rule, turn.Now), "");
        }

        var local = turn.Now.InZone(turn.Zone).LocalDateTime;
        var day = DateWords.ReadDate(said, turn.Today).NotInPast();
        var reading = day is DateUnclear ? DateWords.ReadDateTime(said, local, turn.Zone).NotInPast() : day;
        var at = reading switch
        {
            DateRead date => VoteTiming.ClosesAt(turn.Partnership, date.On),
            MomentRead moment => moment.At.ToInstant(),
            _ => (Instant?)null,
        };
        return at is null ? (null, $"{Unclear(day, reading)} If ‘closing’ belongs to what is to be decided, please put "
                + "quotes around that.")
            : at <= turn.Now + Duration.FromHours(1) ? (null, "That leaves no time to vote. Please give a later day.")
            : at > turn.Now + Duration.FromDays(366) ? (null, "A vote can be open for a year at most.")
            : (at, "");
    }

    private static string Unclear(DateReading day, DateReading moment) =>
        moment is DateUnclear && day.Sentence.Contains("in the past", StringComparison.Ordinal)
            ? day.Sentence
            : moment.Sentence;

    private static string? TooMuch(string text, string reasons) =>
        text.Length == 0 ? "Please say what is to be decided: for example, decision propose Buy a second van because "
            + "the first is always out"
        : text.Length > Decision.LongestText ? $"Please say in under {Decision.LongestText} characters what is to be "
            + "decided, and put the rest into the reasons."
        : reasons.Length > LongestReasons ? $"Please keep the reasons under {LongestReasons:N0} characters."
        : null;

    private static Audience? ReadAudience(Turn turn) => turn.Words["seenby"].Trim().ToLowerInvariant() switch
    {
        "" => turn.SightHere.Audience,
        "everyone" or "everybody" or "all" => Audience.Everyone,
        "core" or "core only" or "core-only" or "the core" => Audience.CoreOnly,
        _ => null,
    };
}
