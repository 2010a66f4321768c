using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Meetings;

/// <summary>What a meeting owes: to the leads while no date is found, to everybody invited once there is one.</summary>
public static class MeetingLadder
{
    private static readonly Duration Breather = Duration.FromHours(20);
    private static readonly Duration Soon = Duration.FromDays(2);
    private static readonly Period ClosingBefore = Period.FromDays(7);
    private static readonly Duration LeadsRemember = Duration.FromDays(14);

    public static IEnumerable<Owed> Owes(Meeting meeting, Partnership partnership)
    {
        var ladder = new Ladder(partnership);
        return meeting.State switch
        {
            MeetingState.Planned or MeetingState.Polling => WithoutDate(meeting, ladder),
            MeetingState.Scheduled => WithDate(meeting, partnership, ladder),
            MeetingState.Missed => [ToLeads(meeting, Rungs.Missed, meeting.EndedAt!.Value)],
            MeetingState.Cancelled when meeting.Starts is not null => CalledOff(meeting, partnership),
            _ => [],
        };
    }

    private static IEnumerable<Owed> WithoutDate(Meeting meeting, Ladder ladder)
    {
        var closing = ladder.MorningOnOrBefore(meeting.Window.Latest - ClosingBefore);
        if (closing > meeting.PlannedAt)
        {
            var expiresAt = ladder.EndOf(meeting.Window.Latest);
            yield return new Owed(Occurrence(meeting), Rungs.WindowClosing, Recipient.Leads, closing, expiresAt);
        }

        if (meeting.StuckAt is { } stuckAt)
        {
            var round = $"{Occurrence(meeting)} {meeting.Rounds}";
            yield return ToLeads(meeting, Rungs.Stuck, stuckAt) with { Occurrence = round };
        }
    }

    private static IEnumerable<Owed> WithDate(Meeting meeting, Partnership partnership, Ladder ladder)
    {
        var starts = new CivilTime(meeting.Starts!.Value, partnership.Zone);
        var startsAt = starts.ToInstant();
        foreach (var (rung, dueAt) in RungsBefore(meeting, starts.Date, ladder))
        {
            foreach (var recipient in meeting.Invited.Select(Recipient.Seat).Append(Recipient.Shared))
            {
                yield return new Owed(DateOccurrence(meeting), rung, recipient, dueAt, startsAt)
                {
                    Urgency = startsAt - dueAt < Soon && rung == Rungs.Confirmed ? Urgency.Urgent : Urgency.Patient,
                };
            }
        }

        if (meeting.DoubtedAt is { } doubtedAt)
        {
            yield return ToLeads(meeting, Rungs.Doubted, doubtedAt) with { ExpiresAt = startsAt };
        }
    }

    private static IEnumerable<(string Rung, Instant DueAt)> RungsBefore(Meeting meeting, LocalDate date, Ladder ladder)
    {
        yield return (Rungs.Confirmed, meeting.StampedAt);
        var weekBefore = ladder.MorningOnOrBefore(date.PlusDays(-7));
        var dayBefore = ladder.MorningBefore(date);
        if (weekBefore >= meeting.StampedAt + Breather)
        {
            yield return (Rungs.WeekBefore, weekBefore);
        }

        if (dayBefore >= meeting.StampedAt + Breather)
        {
            yield return (Rungs.DayBefore, dayBefore);
        }
    }

    private static IEnumerable<Owed> CalledOff(Meeting meeting, Partnership partnership)
    {
        var startsAt = new CivilTime(meeting.Starts!.Value, partnership.Zone).ToInstant();
        var urgency = startsAt - meeting.EndedAt!.Value < Soon ? Urgency.Urgent : Urgency.Patient;
        return meeting.Invited.Select(Recipient.Seat).Append(Recipient.Shared)
            .Select(recipient => new Owed(
                DateOccurrence(meeting), Rungs.Cancelled, recipient, meeting.EndedAt.Value, startsAt)
            {
                Urgency = urgency,
            });
    }

    private static Owed ToLeads(Meeting meeting, string rung, Instant dueAt) =>
        new(Occurrence(meeting), rung, Recipient.Leads, dueAt, dueAt + LeadsRemember);

    private static string Occurrence(Meeting meeting) => $"window {meeting.Window.Earliest:uuuu-MM-dd}";

    // A meeting that moves is confirmed and reminded anew.
    private static string DateOccurrence(Meeting meeting) =>
        $"{meeting.Sequence} {meeting.Starts:uuuu-MM-dd'T'HH:mm}";
}
