using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>How an item of the agenda ends.</summary>
public enum ItemEnd
{
    /// <summary>It was dealt with.</summary>
    Done,

    /// <summary>It goes on the next agenda, once the meeting is over.</summary>
    CarryOver,
}

/// <summary>"meeting item done", "meeting item carry over": the outcome of the item in hand; the next one is called
/// up.</summary>
public sealed class SettleItem(PartnerBotDb db, ItemEnd end) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var now = await Running.OfAsync(db, turn, ct);
        if (now.One is not { } running)
        {
            return now.Instead;
        }

        if (running.Minutes.Item is not { } inHand || !inHand.Sight.IsFor(turn.Viewer))
        {
            return Reply.Say("No item of the agenda is called up. Say 'meeting next' to call up the next one.");
        }

        var words = Say.Cut(Say.Plain(turn.Words["outcome"]), TakeNote.Longest / 2);
        if (running.Minutes.Add(LineKind.Outcome, LineOf(words), turn.Me.Member.Id, turn.Now) is null)
        {
            return Reply.Say(MinutesRefusals.Full.Sentence);
        }

        await FinishAsync(inHand, words, ct);
        return await GoOnAsync(turn, running, $"{Say.Plain(inHand.Title)}: {LineOf(words)}", ct);
    }

    private async Task<Reply> GoOnAsync(Turn turn, Running running, string said, CancellationToken ct)
    {
        var next = await ItemsLeft.TakeNextAsync(db, running, turn.Viewer, turn.Now, ct);
        if (next is null)
        {
            _ = running.Minutes.Take(null);
        }

        return running.Answer(
            turn, next is null ? $"{said} That was the last item." : $"{said} Now: {Say.Plain(next.Title)}.");
    }

    // What is carried over stays open: the agenda takes it along when the meeting is over.
    private async Task FinishAsync(ItemInHand inHand, string words, CancellationToken ct)
    {
        var id = Id<AgendaItem>.Parse(Subjects.IdOf(inHand.Link));
        if (end == ItemEnd.Done && await db.AgendaItems.FindAsync([id], ct) is { } item)
        {
            _ = item.Finish(words);
        }
    }

    private string LineOf(string words) => end == ItemEnd.CarryOver ? "Carried over to the next meeting."
        : words.Length == 0 ? "Done."
        : Say.Sentence($"Done: {words}");
}
