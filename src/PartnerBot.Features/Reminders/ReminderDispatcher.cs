using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Turns reminders that are due into posts that are owed. A seat or the leads become people first; people
/// become rooms; quiet hours, snoozing and the daily cap put a reminder off; of several that waited only the last is
/// said.</summary>
public sealed partial class ReminderDispatcher(
    IWriter writer,
    DueWork due,
    PersonalRooms rooms,
    FallBack fallBack,
    IClock clock,
    ILogger<ReminderDispatcher> log)
{
    private const int Batch = 200;

    /// <summary>Says everything that is due now; returns when nothing is.</summary>
    public async Task SayDueAsync(CancellationToken ct)
    {
        while (await writer.WriteAsync(SayBatchAsync, ct) == Batch)
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
            var round = await DispatchRound.OpenAsync(db, roster, [.. partnership], now, ct);
            await SayAsync(round, [.. partnership], ct);
        }

        Log.Dispatched(log, claimed.Count);
        return claimed.Count;
    }

    // What is owed to a seat or to the leads first: the people it is for may have something waiting that it takes the
    // place of.
    private async Task SayAsync(DispatchRound round, List<Reminder> due, CancellationToken ct)
    {
        foreach (var ladder in due.Where(IsForSomeRole).GroupBy(LadderOf))
        {
            if (LastOf(round, [.. ladder]) is { } last)
            {
                FanOut(round, last);
            }
        }

        List<Reminder> direct = [.. due.Where(reminder => !IsForSomeRole(reminder)), .. round.PassedOn];
        await round.FindRoomsAsync(direct, ct);
        foreach (var ladder in direct.GroupBy(LadderOf))
        {
            if (LastOf(round, [.. ladder]) is { } last)
            {
                await SayAsync(round, last, ct);
            }
        }

        await fallBack.SettleAsync(round, ct);
    }

    private static bool IsForSomeRole(Reminder reminder) =>
        reminder.Recipient.AsMember is null && reminder.Recipient != Recipient.Shared;

    private static (string Subject, Recipient To) LadderOf(Reminder reminder) =>
        (reminder.Subject, reminder.Recipient);

    // Of several that waited only the last is said; null when all have expired.
    private static Reminder? LastOf(DispatchRound round, List<Reminder> rungs)
    {
        foreach (var late in rungs.Where(reminder => reminder.ExpiresAt <= round.Now))
        {
            late.Settle(ReminderState.Expired, round.Now);
        }

        var live = rungs.Where(reminder => reminder.State == ReminderState.Owed)
            .OrderBy(reminder => Rungs.HeightOf(reminder.Rung)).ThenBy(reminder => reminder.DueAt).ToList();
        foreach (var overtaken in live.SkipLast(1))
        {
            overtaken.Settle(ReminderState.Collapsed, round.Now);
        }

        return live.LastOrDefault();
    }

    private Task SayAsync(DispatchRound round, Reminder reminder, CancellationToken ct) =>
        reminder.Recipient.AsMember is { } member
            ? PostPersonalAsync(round, reminder, round.Roster.Find(member), ct)
            : PostSharedAsync(round, reminder, ct);

    private static void FanOut(DispatchRound round, Reminder reminder)
    {
        var today = round.Partnership.Today(round.Now);
        var people = reminder.Recipient.AsSeat is { } seat ? round.Roster.SpeakersFor(seat, today)
            : reminder.Recipient == Recipient.Coordinators ? round.Roster.Coordinators(today)
            : round.Roster.Leads(today);
        foreach (var seated in people)
        {
            round.PassOn(reminder, Recipient.Member(seated.Member.Id));
        }

        reminder.Settle(people.Count > 0 ? ReminderState.Said : ReminderState.Unreachable, round.Now);
    }

    private static async Task PostSharedAsync(DispatchRound round, Reminder reminder, CancellationToken ct)
    {
        if (PutOffUntil(round, reminder, round.Partnership.Quiet, round.Partnership.Zone) is { } later)
        {
            reminder.DueAt = later;
            return;
        }

        var shared = await round.SharedRoomsAsync(ct);
        foreach (var room in shared)
        {
            round.Post(reminder, room, null);
        }

        reminder.Settle(shared.Count > 0 ? ReminderState.Said : ReminderState.Moot, round.Now);
    }

    private async Task PostPersonalAsync(DispatchRound round, Reminder reminder, Seated? to, CancellationToken ct)
    {
        if (to is not { Member.TakesPart: true, Organisation.TakesPart: true })
        {
            reminder.Settle(ReminderState.Moot, round.Now);
        }
        else if (PutOffUntil(round, reminder, to) is { } later)
        {
            reminder.DueAt = later;
        }
        else if (await rooms.FindAsync(round, to.Person, ct) is { } room)
        {
            round.Post(reminder, room, to.Member.Id);
            reminder.Settle(ReminderState.Said, round.Now);
            round.Day.Count(to);
        }
        else
        {
            round.Strand(reminder, to);
        }
    }

    private static Instant? PutOffUntil(DispatchRound round, Reminder reminder, Seated to)
    {
        if (to.Person.SnoozedUntil is { } snoozed && snoozed > round.Now && reminder.Urgency == Urgency.Patient)
        {
            return snoozed;
        }

        var zone = to.Person.ZoneId is { } own ? DateTimeZoneProviders.Tzdb[own] : round.Partnership.Zone;
        var quiet = to.Person.Quiet ?? round.Partnership.Quiet;
        return PutOffUntil(round, reminder, quiet, zone) ?? CappedUntil(round, reminder, to);
    }

    private static Instant? PutOffUntil(DispatchRound round, Reminder reminder, QuietHours quiet, DateTimeZone zone)
    {
        if (reminder.Urgency == Urgency.Urgent)
        {
            return null;
        }

        var loud = quiet.FirstLoud(round.Now, zone, round.Partnership.Holidays);
        return loud > round.Now ? loud : null;
    }

    // A full day puts the message off to the next working morning, unless it would be of no use by then.
    private static Instant? CappedUntil(DispatchRound round, Reminder reminder, Seated to)
    {
        var partnership = round.Partnership;
        if (reminder.Urgency == Urgency.Urgent || round.Day.Of(to) < partnership.DailyCap)
        {
            return null;
        }

        var tomorrow = partnership.Today(round.Now).PlusDays(1);
        var date = partnership.Calendar.OnOrAfter(tomorrow) ?? tomorrow;
        var later = new CivilTime(date + Ladder.Morning, partnership.Zone).ToInstant();
        return later < reminder.ExpiresAt ? later : null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Count} reminders dispatched")]
        public static partial void Dispatched(ILogger logger, int count);
    }
}
