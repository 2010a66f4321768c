using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>Publishes agendas at their deadline; where there is nothing to meet for, asks the leads instead.</summary>
public sealed class AgendaRoller(AgendaMaking making) : IRoller<Agenda>
{
    public async Task<ImmutableArray<string>> RollAsync(
        PartnerBotDb db, Agenda due, Instant now, CancellationToken ct)
    {
        var roster = await db.RosterAsync(due.PartnershipId, ct);
        var meeting = (await db.Meetings.FindAsync([due.MeetingId], ct))!;
        await making.GatherAsync(db, roster, due, now, ct);
        var items = await db.ItemsOfAsync(due.Id, ct);
        if (meeting.Purpose.Length > 0 || Publishing.IsReasonToMeet(items))
        {
            Publishing.Publish(due, items, now);
            return ["agenda published"];
        }

        due.ProposeSkip(now);
        return ["meeting proposed for skipping"];
    }
}
