using NodaTime;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>What it takes for a running meeting to be over, whoever ends it.</summary>
public static class Holding
{
    public static void End(Running running, Instant now)
    {
        var (minutes, meeting, series, roster) = running;
        if (meeting.Hold(now) is null)
        {
            series.Held(meeting.Starts!.Value.Date);
            series.LookAgain();
        }

        series.Chaired(minutes.Chair);
        minutes.End(roster.Partnership, now);
    }
}
