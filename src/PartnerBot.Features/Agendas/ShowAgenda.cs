using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda", "agenda core": the agenda of the next meeting, as far as the room may see it.</summary>
public sealed class ShowAgenda(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await AgendaChoice.FindAsync(db, turn, turn.Words.Find("series"), key => $"agenda {key}", ct);
        return choice switch
        {
            { Series: null } => choice.Instead,
            { Agenda: { } agenda } => Reply.Show(await CardAsync(db, turn, agenda, ct)),
            _ => AgendaChoice.NoDate(choice.Series),
        };
    }

    /// <summary>An agenda for whoever sees the answer of this turn.</summary>
    public static async Task<Card> CardAsync(
        PartnerBotDb db, Turn turn, Domain.Agendas.Agenda agenda, CancellationToken ct) => AgendaCard.Of(
        await AgendaView.LoadAsync(db, agenda, turn.Roster, ct), turn.Viewer, turn.IsShared ? null : turn.Me);
}
