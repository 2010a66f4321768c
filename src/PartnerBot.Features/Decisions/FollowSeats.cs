using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>Keeps open votes in step with the organisations: one that left without a word, or may no longer see what is
/// decided, is not waited for. A change of tier alone takes nobody's vote away and gives nobody one.</summary>
public sealed class FollowSeats : IFollower
{
    public async Task FollowAsync(Following following, CancellationToken ct)
    {
        foreach (var id in following.Changed.OfType<Organisation>().Select(one => one.PartnershipId).Distinct())
        {
            var open = await following.Db.UndecidedAsync(id, ct);
            if (open.Count > 0)
            {
                var roster = await following.Db.RosterAsync(id, ct);
                open.ForEach(decision => decision.Follow(
                    roster.Active.Where(one => VoteSeats.MaySee(decision, one)).Select(one => one.Id).ToHashSet(),
                    following.Now));
            }
        }
    }
}
