using PartnerBot.Chat;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Rehearsal;

/// <summary>"clock": what time it is for the bot.</summary>
public sealed class ShowClock : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var now = CivilTime.At(turn.Now, turn.Zone).InWords();
        return Task.FromResult(Reply.Say(
            $"For me it is {now}. Say 'clock forward 10 days' to move on: I do everything that falls due on the way."));
    }
}
