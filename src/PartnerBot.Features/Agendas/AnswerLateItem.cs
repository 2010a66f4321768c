using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>What becomes of an item that came after the agenda was published.</summary>
public enum LateAnswer
{
    /// <summary>It goes on the agenda.</summary>
    Accept,

    /// <summary>It waits for the next meeting.</summary>
    PutOff,
}

/// <summary>"agenda accept 12", "agenda decline 12": whoever runs the partnership decides about a late item.</summary>
public sealed class AnswerLateItem(PartnerBotDb db, LateAnswer answer) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await ItemChoice.FindAsync(db, turn, ItemRight.Any, ct);
        if (choice.Item is not { } item)
        {
            return choice.Instead;
        }

        var agenda = item.AgendaId is { } id ? await db.Agendas.FindAsync([id], ct) : null;
        if (Answer(turn, item) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        agenda!.Touch();
        var text = answer == LateAnswer.Accept
            ? $"Item {item.Number} is on the agenda, and whoever added it will hear so."
            : $"Item {item.Number} waits for the next meeting, and whoever added it will hear so.";
        return Reply.Show(text, await ShowAgenda.CardAsync(db, turn, agenda, ct));
    }

    private Refusal? Answer(Turn turn, AgendaItem item) =>
        answer == LateAnswer.Accept ? item.Accept(turn.Now) : item.PutOff(turn.Now);
}
