using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Rehearsal;

/// <summary>"clock forward 10 days", "clock forward 3 hours": days are days on the calendar, so that 09:00 stays
/// 09:00.</summary>
public sealed class ForwardClock(Travel travel) : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = turn.Words.Text("period");
        return Task.FromResult(DateWords.ReadPeriod(said) is PeriodRead days
            ? travel.Book(turn, LaterBy(turn, days.Period))
            : DateWords.ReadDuration(said) is LengthRead hours
                ? travel.Book(turn, turn.Now + hours.Length)
                : Reply.Say("How far on? For example: clock forward 10 days, or clock forward 3 hours."));
    }

    private static Instant LaterBy(Turn turn, Period days) =>
        (turn.Now.InZone(turn.Zone).LocalDateTime + days).InZoneLeniently(turn.Zone).ToInstant();
}
