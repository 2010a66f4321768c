using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"room here", "room here for core": what the partnership shares is posted here from now on.</summary>
public sealed class ClaimRoom(Audience audience) : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsShared)
        {
            return Task.FromResult(Reply.Say("This is our personal chat. Please say 'room here' in the team channel "
                + "or group chat where you would like dates to be posted."));
        }

        // A room of another partnership never gets this far: nobody there takes part in this one's name.
        turn.Room.Claim(turn.Partnership.Id, audience);
        var whose = audience == Audience.CoreOnly
            ? " It is for the lead and the core organisations: please see that nobody else is in it, because what is "
                + "for the core only is shown here."
            : " What is for the core organisations only is not shown here.";
        return Task.FromResult(Reply.Say($"This is a shared room of {turn.Partnership.Name}: polls and dates are "
            + $"posted here.{whose} To end that, say 'room leave'."));
    }
}
