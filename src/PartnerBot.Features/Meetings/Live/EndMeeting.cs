using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>"meeting end": the minutes go out as a draft, and the next meeting counts from today.</summary>
public sealed class EndMeeting(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var now = await Running.OfAsync(db, turn, ct);
        if (now.One is not { } running)
        {
            return now.Instead;
        }

        await Holding.EndAsync(db, running, turn.Now, ct);
        var until = Say.Date(running.Minutes.CorrectUntilOn!.Value);
        return Reply.Say($"{running.Series.Name} is over. Thank you. The draft minutes go to everybody who was "
            + $"invited; corrections can be made until {until}.");
    }
}
