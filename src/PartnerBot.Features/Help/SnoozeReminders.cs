using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Help;

/// <summary>"remind snooze 2 days": no reminders for a while, at most four weeks; what is urgent still comes.</summary>
public sealed class SnoozeReminders : IUseCase
{
    private static readonly Period Longest = Period.FromWeeks(4);

    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (DateWords.ReadPeriod(turn.Words.Text("period")) is not PeriodRead { Period: var period })
        {
            return Task.FromResult(Reply.Say("I could not read that as a length of time. For example: remind snooze "
                + "2 days"));
        }

        var now = turn.Now.InZone(turn.Zone).LocalDateTime;
        if (now + period > now + Longest || now + period <= now)
        {
            return Task.FromResult(Reply.Say("I can be quiet for up to 4 weeks at a time. For example: remind snooze "
                + "2 weeks"));
        }

        var until = new CivilTime(now + period, turn.Zone);
        turn.Me.Person.SnoozedUntil = until.ToInstant();
        return Task.FromResult(Reply.Say($"I will be quiet until {until.InWords()}, unless something cannot wait. "
            + "Say 'remind resume' to end it sooner."));
    }
}
