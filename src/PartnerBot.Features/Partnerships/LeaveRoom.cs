using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"room leave": nothing is posted here any more.</summary>
public sealed class LeaveRoom : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsShared)
        {
            return Task.FromResult(Reply.Say("This is our personal chat, so there is nothing to leave. For quiet, "
                + "say for example: remind snooze 2 days"));
        }

        turn.Room.GiveUp();
        return Task.FromResult(Reply.Say($"This is no longer a shared room of {turn.Partnership.Name}: I post "
            + "nothing here by myself."));
    }
}
