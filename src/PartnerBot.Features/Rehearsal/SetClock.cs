using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Rehearsal;

/// <summary>"clock to 14 April 09:00".</summary>
public sealed class SetClock(Travel travel) : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var now = turn.Now.InZone(turn.Zone).LocalDateTime;
        var reading = DateWords.ReadDateTime(turn.Words.Text("when"), now, turn.Zone);
        return Task.FromResult(reading is MomentRead moment
            ? travel.Book(turn, moment.At.ToInstant())
            : Reply.Say(reading.Sentence));
    }
}
