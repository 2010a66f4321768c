using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Time;

namespace PartnerBot.Features.Meetings;

/// <summary>Says how far a series is, and why.</summary>
public static class MeetingWords
{
    /// <summary>"window 31 March to 14 April; five slots out, 2 of 4 answered, closes Friday 3 April, 17:00".</summary>
    public static string Of(Outlook outlook, Instant now) => outlook.Meeting switch
    {
        null when outlook.Series.Paused => "paused: nothing is planned until somebody says 'series resume'",
        null => "the next one is about to be planned",
        { StartedAt: not null } => "under way now",
        { State: MeetingState.Scheduled } meeting => Scheduled(outlook, meeting),
        { } meeting => $"window {meeting.Window.InWords()}; {Finding(outlook, meeting, now)}",
    };

    /// <summary>"Tuesday 14 April 2026, 10:00 to 11:30 (Europe/London)".</summary>
    public static string Span(Meeting meeting, DateTimeZone zone)
    {
        var starts = meeting.StartsIn(zone)!.Value;
        var ends = CivilTime.At(starts.ToInstant() + meeting.Length, zone);
        return $"{starts.InWordsWithoutZone()} to {Say.Time(ends.Time)} ({zone.Id})";
    }

    /// <summary>A sentence of warning, with a blank before it, where the date is not within the cadence; else
    /// nothing.</summary>
    /// <param name="meeting">One that has a date.</param>
    public static string Outside(Meeting meeting) => meeting.Window.Contains(meeting.Starts!.Value.Date)
        ? ""
        : $" Mind that this is outside the window {meeting.Window.InWords()} that the cadence gives.";

    private static string Scheduled(Outlook outlook, Meeting meeting)
    {
        var place = meeting.Place.Length > 0 ? $", {Say.Plain(meeting.Place)}" : "";
        return $"{Span(meeting, outlook.Roster.Partnership.Zone)}{place}";
    }

    private static string Finding(Outlook outlook, Meeting meeting, Instant now)
    {
        var zone = outlook.Roster.Partnership.Zone;
        if (outlook.OpenPoll is { } poll)
        {
            var answered = poll.Answers.Select(answer => answer.Organisation).Distinct().Count(poll.Invited.Contains);
            return $"{Say.Count(poll.Slots.Length, "slot")} out in poll {poll.Number}, "
                + $"{answered} of {poll.Invited.Length} answered, closes "
                + $"{CivilTime.At(poll.ClosesAt, zone).InWordsWithoutZone()}";
        }

        return meeting.Stuck switch
        {
            Stuck.NoSlots => "no time fits everybody's working days in the window: the lead has been asked",
            Stuck.NoWinner => "the polls gave no date that works: the lead has been asked",
            _ when outlook.Series.Paused => "paused",
            _ => "the date poll opens "
                + $"{CivilTime.At(Instant.Max(now, PollTiming.OpensAt(outlook)), zone).InWordsWithoutZone()}",
        };
    }
}
