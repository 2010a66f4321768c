using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"room here": polls and dates are posted in this room from now on.</summary>
public sealed class ClaimRoom : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsShared)
        {
            return Task.FromResult(Reply.Say("This is our personal chat. Please say 'room here' in the team channel "
                + "or group chat where you would like dates to be posted."));
        }

        // A room of another partnership never gets this far: nobody there takes part in this one's name.
        turn.Room.PartnershipId = turn.Partnership.Id;
        return Task.FromResult(Reply.Say($"This is a shared room of {turn.Partnership.Name}: polls and dates are "
            + "posted here. To end that, say 'room leave'."));
    }
}
