using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>Publishes agendas at their deadline; where there is nothing to meet for, asks the leads instead.</summary>
public sealed class AgendaRoller(AgendaMaking making) : IRoller
{
    public Task<Instant?> NextAsync(PartnerBotDb db, CancellationToken ct) => db.Agendas
        .Where(agenda => agenda.LooksAt != null)
        .OrderBy(agenda => agenda.LooksAt)
        .Select(agenda => agenda.LooksAt)
        .FirstOrDefaultAsync(ct);

    public async Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        var due = await db.Agendas.Where(agenda => agenda.LooksAt <= now)
            .OrderBy(agenda => agenda.LooksAt).Take(IRoller.Batch).ToListAsync(ct);
        foreach (var agenda in due)
        {
            await RollAsync(db, agenda, now, ct);
        }

        return due.Count;
    }

    private async Task RollAsync(PartnerBotDb db, Agenda agenda, Instant now, CancellationToken ct)
    {
        var roster = await db.RosterAsync(agenda.PartnershipId, ct);
        var meeting = (await db.Meetings.FindAsync([agenda.MeetingId], ct))!;
        await making.GatherAsync(db, roster, agenda, now, ct);
        var items = await db.ItemsOfAsync(agenda.Id, ct);
        if (meeting.Purpose.Length > 0 || Publishing.IsReasonToMeet(items))
        {
            Publishing.Publish(agenda, items, now);
        }
        else
        {
            agenda.ProposeSkip(now);
        }
    }
}
