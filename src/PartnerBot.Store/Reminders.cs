using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store;

/// <summary>Finding reminders.</summary>
public static class Reminders
{
    /// <summary>All that a thing owes or has said.</summary>
    public static Task<List<Reminder>> RemindersOfAsync(this PartnerBotDb db, string subject, CancellationToken ct) =>
        db.Reminders.Where(reminder => reminder.Subject == subject).ToListAsync(ct);
}
