using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>A decision and its vote as a card: for one organisation with its own vote ticked, or for a shared room with
/// the count. Neither names who has not voted.</summary>
public static class DecisionCard
{
    /// <summary>As the speaker may see it here.</summary>
    public static Card For(Turn turn, Decision decision) =>
        Of(decision, turn.Roster, turn.IsShared ? null : turn.Me);

    /// <param name="decision">The decision.</param>
    /// <param name="roster">Who takes part.</param>
    /// <param name="me">Whose vote to show; null for a shared room.</param>
    /// <param name="gate">How it stands with the boards, in words; empty where none is asked.</param>
    public static Card Of(Decision decision, Roster roster, Seated? me, string gate = "")
    {
        var title = $"{decision.Label}: {decision.State.InWords().ToLowerInvariant()}";
        return new Card(title, SummaryOf(decision, roster, me))
        {
            Key = decision.Subject,
            ShownBy = $"vote {decision.Number}",
            Parts = [.. PartsOf(decision, roster, me, gate)],
            Buttons = [.. VoteButtons.Of(decision, roster, me)],
        };
    }

    /// <summary>"D-2026-014: Buy a van. Passes if none of …"</summary>
    public static string SummaryOf(Decision decision, Roster roster, Seated? me)
    {
        var text = Say.Sentence(Say.Cut(Say.Plain(decision.Text), 200));
        var asked = me is not null && decision.Seats.Contains(me.Organisation.Id);
        return decision.State switch
        {
            DecisionState.Open when asked && !decision.HasVoted(me!.Organisation.Id) =>
                $"{decision.Label} waits for the {WordOf(decision, me)} of {Say.Plain(me.Organisation.Name)}: {text} "
                    + VotingWords.Rule(decision, roster),
            DecisionState.Open => $"{decision.Label}: {text} {VotingWords.Rule(decision, roster)}",
            DecisionState.Proposed => $"{decision.Label}: {text} {CallOf(decision, roster)}",
            _ => $"{decision.Label}: {text} {VotingWords.Outcome(decision, roster)}",
        };
    }

    /// <summary>What an organisation gives: its vote; where the lead decides, its advice.</summary>
    public static string WordOf(Decision decision, Seated me) =>
        decision.Rule.Way != Way.LeadAfterAdvice ? "vote"
        : decision.Leads.Contains(me.Organisation.Id) ? "decision"
        : "advice";

    private static IEnumerable<CardPart> PartsOf(Decision decision, Roster roster, Seated? me, string gate)
    {
        yield return new TextPart(decision.Text, Tone.Strong);
        if (decision.Reasons.Length > 0)
        {
            yield return new TextPart(decision.Reasons);
        }

        var parts = decision.State switch
        {
            DecisionState.Open when decision.Rule.IsSecret => ElectionParts.Open(decision, roster, me),
            DecisionState.Open => VoteParts.Open(decision, roster, me),
            DecisionState.Proposed => ElectionParts.Called(decision, roster, CallOf(decision, roster)),
            _ => VoteParts.Ended(decision, roster, gate),
        };
        foreach (var part in parts)
        {
            yield return part;
        }

        yield return new TextPart(FootOf(decision, roster), Tone.Subtle);
    }

    private static string CallOf(Decision election, Roster roster) =>
        $"Who would like to stand? Say so by "
            + $"{CivilTime.At(election.ClosesAt!.Value, roster.Partnership.Zone).InWordsWithoutZone()}.";

    private static string FootOf(Decision decision, Roster roster)
    {
        var by = roster.Find(decision.ProposedBy) is { } one
            ? $"{MadeOf(decision)} by {one.InWords()}"
            : MadeOf(decision);
        var on = CivilTime.At(decision.ProposedAt, roster.Partnership.Zone).Date;
        var audience = decision.Audience == Audience.CoreOnly ? " For the lead and core organisations only." : "";
        return $"{by} on {Say.Date(on)}. {Say.Plain(decision.ClassName)}: {decision.Rule.Way.InWords()}. Times are "
            + $"{roster.Partnership.ZoneId}.{audience}";
    }

    private static string MadeOf(Decision decision) =>
        decision.Rule.Way == Way.DelegatedUrgent ? "Decided"
        : decision.WasWrittenDown ? "Written down"
        : "Proposed";
}
