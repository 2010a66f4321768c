using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.DatePolls;

/// <summary>"poll close 7": counts now what has been answered, as if the deadline had come.</summary>
public sealed class ClosePoll(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await PollChoice.FindAsync(db, turn, ct) is not { Poll: { } poll })
        {
            return PollChoice.Missing(turn);
        }

        if (poll.CloseNow(turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var view = await PollView.LoadAsync(db, poll, turn.Roster, ct);
        view.Series.LookAgain();
        return Reply.Say($"Poll {poll.Number} is closed. {view.Progress}. I am counting, and everybody will hear the "
            + "date, "
            + "or be asked about other times if none of these works.");
    }
}
