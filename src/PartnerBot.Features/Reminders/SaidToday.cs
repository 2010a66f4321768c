using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>How many unasked messages each member has had today, in the partnership's zone.</summary>
public sealed class SaidToday
{
    private readonly Dictionary<Id<Member>, int> counts;

    private SaidToday(Dictionary<Id<Member>, int> counts)
    {
        this.counts = counts;
    }

    public static async Task<SaidToday> CountAsync(PartnerBotDb db, Roster roster, Instant now, CancellationToken ct)
    {
        var partnership = roster.Partnership;
        var midnight = partnership.Zone.AtStartOfDay(partnership.Today(now)).ToInstant();
        var said = await db.Reminders
            .Where(reminder => reminder.PartnershipId == partnership.Id && reminder.State == ReminderState.Said
                && reminder.SettledAt >= midnight)
            .Select(reminder => reminder.Recipient).ToListAsync(ct);
        return new SaidToday(said.Select(recipient => recipient.AsMember).OfType<Id<Member>>()
            .GroupBy(member => member).ToDictionary(group => group.Key, group => group.Count()));
    }

    public int Of(Seated seated) => counts.GetValueOrDefault(seated.Member.Id);

    public void Count(Seated seated) => counts[seated.Member.Id] = Of(seated) + 1;
}
