using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>What the posts of one claim need to be written, each looked up once.</summary>
public sealed class Mailbag(IReadOnlyCollection<Post> posts)
{
    private readonly Dictionary<Id<Partnership>, Roster> rosters = [];
    private Dictionary<Id<Reminder>, Reminder>? reminders;

    /// <summary>The roster of a partnership that a post is about.</summary>
    public async Task<Roster> RosterAsync(PartnerBotDb db, Id<Partnership> id, CancellationToken ct) =>
        rosters.TryGetValue(id, out var roster) ? roster : rosters[id] = await db.RosterAsync(id, ct);

    /// <summary>The reminder that a post says; null when it was withdrawn, or the post says none.</summary>
    public async Task<Reminder?> ReminderAsync(PartnerBotDb db, Post post, CancellationToken ct)
    {
        if (post.ReminderId is not { } id)
        {
            return null;
        }

        if (reminders is null)
        {
            List<Id<Reminder>> wanted = [.. posts.Select(one => one.ReminderId).OfType<Id<Reminder>>()];
            reminders = await db.Reminders.AsNoTracking()
                .Where(reminder => wanted.Contains(reminder.Id)).ToDictionaryAsync(reminder => reminder.Id, ct);
        }

        return reminders.GetValueOrDefault(id);
    }
}
