using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>When a person or an organisation leaves, their open actions are nobody's until the lead finds somebody;
/// when they come back before that, the actions are theirs again.</summary>
public sealed class FollowDepartures : IFollower
{
    public async Task FollowAsync(Following following, CancellationToken ct)
    {
        foreach (var organisation in following.Changed.OfType<Organisation>().ToList())
        {
            var actions = await following.Db.OpenActionsOfAsync(organisation.Id, ct);
            await FollowAsync(following, actions, null, ct);
        }

        foreach (var member in following.Changed.OfType<Member>().ToList())
        {
            var actions = await following.Db.OpenActionsOfAsync(member.Id, ct);
            await FollowAsync(following, actions, member, ct);
        }
    }

    private static async Task FollowAsync(
        Following following, List<ActionItem> actions, Member? member, CancellationToken ct)
    {
        var left = new List<ActionItem>();
        foreach (var action in actions)
        {
            if (await StaysAsync(following.Db, action, ct) == action.NeedsOwner)
            {
                await ChangeAsync(following, action, ct);
                left.Add(action);
            }
        }

        foreach (var id in left.Where(action => action.NeedsOwner).Select(action => action.OrganisationId).Distinct())
        {
            var organisation = (await following.Db.Organisations.FindAsync([id], ct))!;
            following.Db.Departures.Add(
                new Departure(Id<Departure>.New(following.Now), organisation, member?.Id, following.Now));
        }
    }

    // Nobody else can have taken it on meanwhile: then it would have another owner.
    private static async Task ChangeAsync(Following following, ActionItem action, CancellationToken ct)
    {
        if (action.NeedsOwner)
        {
            var partnership = (await following.Db.Partnerships.FindAsync([action.PartnershipId], ct))!;
            action.FindOwner(partnership, following.Now);
        }
        else
        {
            action.LoseOwner();
        }
    }

    private static async Task<bool> StaysAsync(PartnerBotDb db, ActionItem action, CancellationToken ct) =>
        await db.Members.FindAsync([action.OwnerId], ct) is { TakesPart: true } owner
            && owner.OrganisationId == action.OrganisationId
            && await db.Organisations.FindAsync([action.OrganisationId], ct) is { TakesPart: true };
}
