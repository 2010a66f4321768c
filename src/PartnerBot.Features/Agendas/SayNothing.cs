using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"nothing from us": an organisation has nothing for the agenda, and is not asked again.</summary>
public sealed class SayNothing(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await AgendaChoice.FindAsync(
            db, turn, turn.Words.Find("series"), key => $"agenda nothing {key}", ct);
        return choice switch
        {
            { Series: null } => choice.Instead,
            { Agenda: { } agenda } => await NoteAsync(turn, agenda, ct),
            _ => Reply.Say($"{choice.Series.Name} has no date yet, so nobody is waiting for an answer. Thank you all "
                + "the same."),
        };
    }

    private async Task<Reply> NoteAsync(Turn turn, Agenda agenda, CancellationToken ct)
    {
        if (agenda.HearNothing(turn.Me.Organisation.Id) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var text = $"Thank you. Noted: nothing from {Say.Plain(turn.Me.Organisation.Name)} this time. If something "
            + "comes up, you can still add it.";
        return turn.Incoming.Kind == IncomingKind.Pressed
            ? Reply.Show(text, await ShowAgenda.CardAsync(db, turn, agenda, ct))
            : Reply.Say(text);
    }
}
