using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"decision discuss 14": puts what was decided at once on the next agenda. It undoes nothing.</summary>
public sealed class AskToDiscuss(PartnerBotDb db) : IUseCase
{
    private static readonly ItemState[] StillOpen = [ItemState.Waiting, ItemState.Agreed, ItemState.Late];

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await DecisionChoice.FindAsync(db, turn, ct) is not { } decision)
        {
            return DecisionChoice.Missing(turn);
        }

        if (decision is not { State: DecisionState.Agreed, Rule.Way: Way.DelegatedUrgent })
        {
            return Reply.Say($"{decision.Label} was not decided at once, so it is for the agenda in the usual way: say "
                + "agenda add, and what to talk about.");
        }

        var link = decision.Subject;
        if (await db.AgendaItems.AnyAsync(
            item => item.PartnershipId == turn.Partnership.Id && item.About == link && StillOpen.Contains(item.State),
            ct))
        {
            return Reply.Say($"Somebody has asked for that already: {decision.Label} is on the agenda. It stands until "
                + "another decision takes its place.");
        }

        return await SeriesForAsync(turn, ct) is { } series
            ? Add(turn, decision, series)
            : Reply.Say("There is no kind of meeting yet in which it could be discussed. A coordinator can add one: "
                + "series add");
    }

    private Reply Add(Turn turn, Decision decision, Series series)
    {
        var title = $"{decision.Label}: {Say.Cut(Say.Plain(decision.Text), 100)}";
        var number = turn.Partnership.NextItemNumber();
        db.AgendaItems.Add(
            new AgendaItem(Id<AgendaItem>.New(turn.Now), number, series, title, ItemOrigin.ToDiscuss, turn.Now)
            {
                Kind = ItemKind.Discuss,
                About = decision.Subject,
                AddedBy = turn.Me.Member.Id,
                AddedFor = turn.Me.Organisation.Id,
                Audience = decision.Audience,
                HiddenFrom = decision.HiddenFrom,
            });
        return Reply.Say($"{decision.Label} goes on the agenda of the {series.Name}, to be discussed. It stands as it "
            + "is until then.");
    }

    // The next meeting of core organisations; where none has a date, the first series of theirs.
    private async Task<Series?> SeriesForAsync(Turn turn, CancellationToken ct)
    {
        var series = (await db.SeriesOfAsync(turn.Partnership.Id, ct))
            .Where(one => one.Tiers.Contains(Tier.Core)).ToList();
        var next = (await db.OpenAgendasAsync(turn.Partnership.Id, ct))
            .Select(agenda => series.FirstOrDefault(one => one.Id == agenda.SeriesId))
            .FirstOrDefault(one => one is not null);
        return next ?? series.FirstOrDefault(one => one.Key == "core") ?? series.FirstOrDefault();
    }
}
