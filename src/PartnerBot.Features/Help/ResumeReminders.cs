using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat;
using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>"remind resume": ends a snooze; what it put off is due now.</summary>
public sealed class ResumeReminders(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Me.Person.SnoozedUntil is not { } until)
        {
            return Reply.Say("You had not asked me to be quiet, so reminders come as always.");
        }

        var mine = Recipient.Member(turn.Me.Member.Id);
        var waiting = await db.Reminders
            .Where(reminder => reminder.Recipient == mine && reminder.State == ReminderState.Owed)
            .ToListAsync(ct);
        waiting.Where(reminder => reminder.DueAt == until).ToList().ForEach(reminder => reminder.DueAt = turn.Now);
        turn.Me.Person.SnoozedUntil = null;
        return Reply.Say("Reminders come again from now on.");
    }
}
