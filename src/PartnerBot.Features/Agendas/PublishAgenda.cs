using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda publish core": the agenda is ready before its deadline.</summary>
public sealed class PublishAgenda(PartnerBotDb db, AgendaMaking making) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await AgendaChoice.FindAsync(
            db, turn, turn.Words.Find("series"), key => $"agenda publish {key}", ct);
        return choice switch
        {
            { Series: null } => choice.Instead,
            { Agenda: { } agenda } => await PublishAsync(turn, agenda, choice.Series.Key, ct),
            _ => AgendaChoice.NoDate(choice.Series),
        };
    }

    private async Task<Reply> PublishAsync(Turn turn, Agenda agenda, string key, CancellationToken ct)
    {
        await making.GatherAsync(db, turn.Roster, agenda, turn.Now, ct);
        var items = await db.ItemsOfAsync(agenda.Id, ct);
        if (items.All(item => !item.IsOpen))
        {
            return Reply.Say($"There is nothing on that agenda yet. Say 'agenda add' and what it is about, or 'agenda "
                + $"updates {key}' to swap written updates instead of meeting.");
        }

        return Publishing.Publish(agenda, items, turn.Now) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Show(
                $"The agenda is published: I am sending it to {Say.Count(agenda.Invited.Length, "organisation")}.",
                await ShowAgenda.CardAsync(db, turn, agenda, ct));
    }
}
