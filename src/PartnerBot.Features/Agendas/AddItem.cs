using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda add Winter rota for decision 20 minutes": anybody may put something on the next agenda.</summary>
public sealed class AddItem(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var reader = new ItemReader(db, turn);
        if (await reader.ReadAsync(ct) is not { } asked)
        {
            return reader.Refusal!;
        }

        var choice = await AgendaChoice.FindAsync(
            db, turn, turn.Words.Find("series"), key => Phrases.With(turn, "series", key), ct);
        if (choice.Series is not { } series)
        {
            return choice.Instead;
        }

        var item = Make(turn, series, asked);
        Placing.Place(item, choice.Agenda, turn.Roster, turn.Now, turn.Me.Member.Id);
        return await TellAsync(turn, item, choice, ct);
    }

    private AgendaItem Make(Turn turn, Series series, ItemAsked asked)
    {
        var number = turn.Partnership.NextItemNumber();
        var id = Id<AgendaItem>.New(turn.Now);
        var item = new AgendaItem(id, number, series, asked.Title!, ItemOrigin.Asked, turn.Now)
        {
            AddedBy = turn.Me.Member.Id,
            AddedFor = turn.Me.Organisation.Id,
            Audience = asked.Audience,
            HiddenFrom = asked.HiddenFrom,
        };
        asked.Give(item);
        return db.AgendaItems.Add(item).Entity;
    }

    private async Task<Reply> TellAsync(Turn turn, AgendaItem item, AgendaChoice choice, CancellationToken ct)
    {
        if (!item.IsSeenBy(turn.Viewer))
        {
            return Reply.Say($"Noted as item {item.Number}, and kept out of this room. Others here have read what you "
                + "wrote, though: next time, please tell me such things in our personal chat.");
        }

        var what = $"{ItemWords.Of(item, turn.Roster)}{ItemWords.PrivacyOf(item, turn.Roster)}";
        if (choice.Agenda is not { } agenda || item.AgendaId is null)
        {
            return Reply.Say($"Added as item {item.Number}: {what}. It waits for the next {choice.Series!.Name}.");
        }

        var view = await AgendaView.LoadAsync(db, agenda, turn.Roster, ct);
        var text = item.State == ItemState.Late
            ? $"The agenda of {view.Series.Name} on {view.When} is published already, so I have asked the coordinator "
                + $"whether this still fits: item {item.Number}, {what}. If not, it waits for the next meeting."
            : $"Added as item {item.Number} for {view.Series.Name} on {view.When}: {what}.{OverOf(turn, view)}";
        return turn.Incoming.Kind == IncomingKind.Pressed
            ? Reply.Show(text, AgendaCard.Of(view, turn.Viewer, turn.IsShared ? null : turn.Me))
            : Reply.Say(text);
    }

    private static string OverOf(Turn turn, AgendaView view) => view.RunFor(turn.Viewer).Over is var over
        && over > Duration.Zero
        ? $" Mind that the agenda is now {ItemWords.Minutes(over)} longer than the meeting."
        : "";
}
