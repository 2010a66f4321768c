using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>"meeting next": the next item that whoever is in this room may see; the one in hand stays open.</summary>
public sealed class NextItem(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var now = await Running.OfAsync(db, turn, ct);
        if (now.One is not { } running)
        {
            return now.Instead;
        }

        var next = await ItemsLeft.TakeNextAsync(db, running, turn.Viewer, turn.Now, ct);
        return running.Answer(turn, next is null
            ? "There is no other item on the agenda. When you are done, say 'meeting end'."
            : $"Now: {Say.Plain(next.Title)}, {Say.Length(next.Length)}.");
    }
}
