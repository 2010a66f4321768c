using System.Collections.Immutable;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Decisions;

/// <summary>Which organisations vote on something, and who may cast an organisation's vote.</summary>
public static class VoteSeats
{
    /// <summary>The organisations of the rule's tiers that take part now and may see it.</summary>
    public static IEnumerable<Id<Organisation>> Of(Roster roster, Decision decision) => roster.Active
        .Where(one => decision.Rule.Tiers.Contains(one.Tier) && MaySee(decision, one))
        .Select(one => one.Id);

    public static bool MaySee(Decision decision, Organisation organisation) =>
        Viewer.Of(organisation).Sees(decision.Audience, decision.HiddenFrom);

    public static IEnumerable<Id<Organisation>> LeadsOf(Roster roster) =>
        roster.Active.Where(one => one.Tier == Tier.Lead).Select(one => one.Id);

    /// <summary>Representatives and deputies vote; where an organisation has neither, whoever takes part for
    /// it.</summary>
    /// <returns>Null when the speaker may.</returns>
    public static string? WhyNot(Turn turn)
    {
        var speakers = turn.Roster.Present
            .Where(seated => seated.Organisation.Id == turn.Me.Organisation.Id
                && seated.Member.Is(Roles.Representative | Roles.Deputy))
            .ToImmutableArray();
        return speakers.IsEmpty || speakers.Any(seated => seated.Member.Id == turn.Me.Member.Id)
            ? null
            : $"The vote of {Say.Plain(turn.Me.Organisation.Name)} is cast by its representatives and deputies. Please "
                + $"ask {Say.List(speakers.Select(seated => Say.Plain(seated.Person.Name)))}.";
    }
}
