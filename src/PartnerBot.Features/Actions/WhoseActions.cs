using System.Linq.Expressions;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Actions;

/// <summary>Whose actions a list is about.</summary>
/// <param name="Word">What to say to get the same list.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Nothing">What to say when there are none.</param>
/// <param name="Which">Which actions are meant.</param>
public sealed record WhoseActions(string Word, string Title, string Nothing, Expression<Func<ActionItem, bool>> Which)
{
    /// <summary>The one organisation whose actions they are; null when they are several's.</summary>
    public Id<Organisation>? Organisation { get; private init; }

    public static Choice<WhoseActions> Read(Turn turn, string said)
    {
        var me = turn.Me;
        return said.ToLowerInvariant() switch
        {
            "all" or "everybody" or "everyone" => One(new WhoseActions(
                "all", "All open actions", "No action is open.", _ => true)),
            "mine" or "my" or "me" => One(new WhoseActions(
                "mine",
                "Your open actions",
                "You have no open actions.",
                action => action.OwnerId == me.Member.Id && !action.NeedsOwner)
            {
                Organisation = me.Organisation.Id,
            }),
            "nobody" or "nobodys" or "nobody's" => One(new WhoseActions(
                "nobody",
                "Open actions that need somebody",
                "Every open action has somebody.",
                action => action.NeedsOwner)),
            _ => OfOrganisation(turn, said),
        };
    }

    private static Choice<WhoseActions> OfOrganisation(Turn turn, string said)
    {
        var choice = Choosing.Of(
            said,
            turn.Roster.Organisations.OrderBy(organisation => organisation.TakesPart ? 0 : 1),
            organisation => [organisation.Key, organisation.Name],
            "partner",
            organisation => PhrasePrefix.With(turn.Partnership.Key, $"action list {organisation.Key}"));
        return choice.One is { } found
            ? One(new WhoseActions(
                found.Key,
                $"Open actions of {Say.Plain(found.Name)}",
                $"{Say.Plain(found.Name)} has no open actions.",
                action => action.OrganisationId == found.Id)
            {
                Organisation = found.Id,
            })
            : new Choice<WhoseActions>(null, choice.Instead);
    }

    private static Choice<WhoseActions> One(WhoseActions whose) => new(whose, Reply.Nothing);
}
