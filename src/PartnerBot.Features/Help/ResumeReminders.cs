using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Help;

/// <summary>"remind resume": ends a snooze.</summary>
public sealed class ResumeReminders : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        turn.Me.Person.SnoozedUntil = null;
        return Task.FromResult(Reply.Say("Reminders come again from now on."));
    }
}
