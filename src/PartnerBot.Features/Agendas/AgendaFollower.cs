using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>The agenda follows its meeting: made with the date, moved with it, closed when it is held or called off,
/// with what was not finished carried on.</summary>
public sealed class AgendaFollower(AgendaMaking making) : IFollower
{
    public async Task FollowAsync(Following following, CancellationToken ct)
    {
        foreach (var thing in following.Changed)
        {
            await (thing switch
            {
                Meeting meeting => FollowAsync(following, meeting, ct),
                Series series => FollowAsync(following, series, ct),
                AgendaItem item => FollowAsync(following, item, ct),
                _ => Task.CompletedTask,
            });
        }
    }

    private async Task FollowAsync(Following following, Meeting meeting, CancellationToken ct)
    {
        var (db, _, now) = following;
        var agenda = meeting.Starts is null ? null : await db.AgendaOfAsync(meeting.Id, ct);
        if (meeting.State == MeetingState.Scheduled)
        {
            var roster = await db.RosterAsync(meeting.PartnershipId, ct);
            _ = agenda is null
                ? await making.MakeAsync(db, roster, meeting, now, ct)
                : await MoveAsync(db, agenda, meeting, roster.Partnership, now, ct);
        }
        else if (agenda is { IsOpen: true } && !meeting.IsOpen)
        {
            await CloseAsync(db, agenda, meeting, now, ct);
        }
    }

    private static async Task<Agenda> MoveAsync(
        PartnerBotDb db,
        Agenda agenda,
        Meeting meeting,
        Partnership partnership,
        Instant now,
        CancellationToken ct)
    {
        var series = (await db.Series.FindAsync([agenda.SeriesId], ct))!;
        agenda.Follow(meeting, AgendaDeadlines.Of(series, meeting.Starts!.Value, partnership, agenda.MadeAt));
        if (meeting.Purpose.Length > 0)
        {
            agenda.LookAgain(now);
        }

        return agenda;
    }

    private static async Task CloseAsync(
        PartnerBotDb db, Agenda agenda, Meeting meeting, Instant now, CancellationToken ct)
    {
        agenda.Close();
        var partnership = (await db.Partnerships.FindAsync([agenda.PartnershipId], ct))!;
        foreach (var item in (await db.ItemsOfAsync(agenda.Id, ct)).Where(item => item.IsOpen))
        {
            if (!item.Matters)
            {
                item.Remove();
            }
            else if (meeting.State == MeetingState.Held && item.State == ItemState.Agreed)
            {
                db.AgendaItems.Add(item.CarryOver(Id<AgendaItem>.New(now), partnership.NextItemNumber(), now));
            }
            else
            {
                item.WaitForNext();
            }
        }
    }

    // A series is looked at often; its rules about agendas change seldom.
    private static async Task FollowAsync(Following following, Series series, CancellationToken ct)
    {
        var (db, _, now) = following;
        var row = db.Entry(series);
        if (row.State == EntityState.Added || !(row.Property(one => one.CallBefore).IsModified
            || row.Property(one => one.PublishBefore).IsModified || row.Property(one => one.Standing).IsModified))
        {
            return;
        }

        if (await db.OpenAgendaAsync(series.Id, ct) is { State: AgendaState.Collecting } agenda
            && await db.Meetings.FindAsync([agenda.MeetingId], ct) is { } meeting)
        {
            var partnership = (await db.Partnerships.FindAsync([agenda.PartnershipId], ct))!;
            await MoveAsync(db, agenda, meeting, partnership, now, ct);
            AgendaMaking.Stand(db, partnership, series, agenda, await db.ItemsOfAsync(agenda.Id, ct), now);
        }
    }

    // Any room may add an item: here it finds its agenda, and whoever looks at that agenda sees it change.
    private static async Task FollowAsync(Following following, AgendaItem item, CancellationToken ct)
    {
        var (db, _, now) = following;
        if (item is { State: ItemState.Waiting, AgendaId: null, Origin: ItemOrigin.Asked or ItemOrigin.ToDiscuss }
            && db.Entry(item).State == EntityState.Added)
        {
            var agenda = await db.OpenAgendaAsync(item.SeriesId, ct);
            Placing.Place(item, agenda, await db.RosterAsync(item.PartnershipId, ct), now);
        }
        else if (item.AgendaId is { } id && await db.Agendas.FindAsync([id], ct) is { } agenda)
        {
            agenda.Touch();
        }
    }
}
