using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Turns reminders that are due into posts that are owed. A seat or the leads become people first; people
/// become rooms; quiet hours, snoozing and the daily cap put a reminder off; of several that waited only the last is
/// said.</summary>
public sealed partial class ReminderDispatcher(
    IWriter writer, DueWork due, PersonalRooms rooms, IClock clock, ILogger<ReminderDispatcher> log)
{
    private const int Batch = 200;

    /// <summary>Says everything that is due now; returns when nothing is.</summary>
    public async Task SayDueAsync(CancellationToken ct)
    {
        while (await writer.WriteAsync(SayBatchAsync, ct) > 0)
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task<int> SayBatchAsync(PartnerBotDb db, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var claimed = await due.ClaimDueRemindersAsync(db, now, Batch, ct);
        foreach (var partnership in claimed.GroupBy(reminder => reminder.PartnershipId))
        {
            var roster = await db.RosterAsync(partnership.Key, ct);
            var day = await SaidToday.CountAsync(db, roster, now, ct);
            foreach (var ladder in partnership.GroupBy(reminder => (reminder.Subject, reminder.Recipient)))
            {
                await SayLastAsync(db, [.. ladder], roster, day, now, ct);
            }
        }

        Log.Dispatched(log, claimed.Count);
        return claimed.Count;
    }

    private async Task SayLastAsync(
        PartnerBotDb db, List<Reminder> rungs, Roster roster, SaidToday day, Instant now, CancellationToken ct)
    {
        foreach (var late in rungs.Where(reminder => reminder.ExpiresAt <= now))
        {
            late.Settle(ReminderState.Expired, now);
        }

        var live = rungs.Where(reminder => reminder.State == ReminderState.Owed)
            .OrderBy(reminder => Rungs.HeightOf(reminder.Rung)).ThenBy(reminder => reminder.DueAt).ToList();
        foreach (var overtaken in live.SkipLast(1))
        {
            overtaken.Settle(ReminderState.Collapsed, now);
        }

        if (live.Count > 0)
        {
            await SayAsync(db, live[^1], roster, day, now, ct);
        }
    }

    private async Task SayAsync(
        PartnerBotDb db, Reminder reminder, Roster roster, SaidToday day, Instant now, CancellationToken ct)
    {
        if (reminder.Recipient == Recipient.Shared)
        {
            await PostSharedAsync(db, reminder, roster, now, ct);
        }
        else if (reminder.Recipient.AsMember is { } member)
        {
            await PostPersonalAsync(db, reminder, roster, roster.Find(member), day, now, ct);
        }
        else
        {
            await FanOutAsync(db, reminder, roster, now, ct);
        }
    }

    private static async Task FanOutAsync(
        PartnerBotDb db, Reminder reminder, Roster roster, Instant now, CancellationToken ct)
    {
        var today = roster.Partnership.Today(now);
        var people = reminder.Recipient.AsSeat is { } seat ? roster.SpeakersFor(seat, today) : roster.Leads(today);
        var recipients = people.Select(seated => Recipient.Member(seated.Member.Id)).Distinct().ToList();
        var there = await db.Reminders
            .Where(other => other.Subject == reminder.Subject && other.Occurrence == reminder.Occurrence
                && other.Rung == reminder.Rung && recipients.Contains(other.Recipient))
            .Select(other => other.Recipient).ToListAsync(ct);
        foreach (var recipient in recipients.Except(there))
        {
            db.Reminders.Add(reminder.For(recipient, now, now));
        }

        reminder.Settle(people.Count > 0 ? ReminderState.Said : ReminderState.Unreachable, now);
        await db.SaveChangesAsync(ct);
    }

    private async Task PostSharedAsync(
        PartnerBotDb db, Reminder reminder, Roster roster, Instant now, CancellationToken ct)
    {
        if (PutOffUntil(reminder, roster.Partnership.Quiet, roster.Partnership.Zone, roster, now) is { } later)
        {
            reminder.DueAt = later;
            return;
        }

        var shared = await db.SharedRoomsAsync(roster.Partnership.Id, ct);
        foreach (var room in shared)
        {
            Owe(db, reminder, room, null, now);
        }

        reminder.Settle(shared.Count > 0 ? ReminderState.Said : ReminderState.Moot, now);
    }

    private async Task PostPersonalAsync(
        PartnerBotDb db,
        Reminder reminder,
        Roster roster,
        Seated? to,
        SaidToday day,
        Instant now,
        CancellationToken ct)
    {
        if (to is not { Member.TakesPart: true, Organisation.TakesPart: true })
        {
            reminder.Settle(ReminderState.Moot, now);
        }
        else if (PutOffUntil(reminder, to, roster, day, now) is { } later)
        {
            reminder.DueAt = later;
        }
        else if (await rooms.FindAsync(db, to.Person, now, ct) is { } room)
        {
            Owe(db, reminder, room, to.Member.Id, now);
            reminder.Settle(ReminderState.Said, now);
            day.Count(to);
        }
        else
        {
            reminder.Settle(ReminderState.Unreachable, now);
        }
    }

    private static Instant? PutOffUntil(Reminder reminder, Seated to, Roster roster, SaidToday day, Instant now)
    {
        if (to.Person.SnoozedUntil is { } snoozed && snoozed > now && reminder.Urgency == Urgency.Patient)
        {
            return snoozed;
        }

        var zone = to.Person.ZoneId is { } own ? DateTimeZoneProviders.Tzdb[own] : roster.Partnership.Zone;
        var quiet = to.Person.Quiet ?? roster.Partnership.Quiet;
        return PutOffUntil(reminder, quiet, zone, roster, now) ?? CappedUntil(reminder, to, roster, day, now);
    }

    private static Instant? PutOffUntil(
        Reminder reminder, QuietHours quiet, DateTimeZone zone, Roster roster, Instant now)
    {
        if (reminder.Urgency == Urgency.Urgent)
        {
            return null;
        }

        var loud = quiet.FirstLoud(now, zone, roster.Partnership.Holidays);
        return loud > now ? loud : null;
    }

    // A full day puts the message off to the next working morning, unless it would be of no use by then.
    private static Instant? CappedUntil(Reminder reminder, Seated to, Roster roster, SaidToday day, Instant now)
    {
        if (reminder.Urgency == Urgency.Urgent || day.Of(to) < roster.Partnership.DailyCap)
        {
            return null;
        }

        var tomorrow = roster.Partnership.Today(now).PlusDays(1);
        var date = roster.Partnership.Calendar.OnOrAfter(tomorrow) ?? tomorrow;
        var later = new CivilTime(date + Ladder.Morning, roster.Partnership.Zone).ToInstant();
        return later < reminder.ExpiresAt ? later : null;
    }

    private static void Owe(PartnerBotDb db, Reminder reminder, Room room, Id<Member>? to, Instant now) =>
        db.Posts.Add(new Post(Id<Post>.New(now), room.Id, PostKind.Say, now)
        {
            PartnershipId = reminder.PartnershipId,
            MemberId = to,
            ReminderId = reminder.Id,
            CardKey = reminder.Subject,
        });

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Count} reminders dispatched")]
        public static partial void Dispatched(ILogger logger, int count);
    }
}
