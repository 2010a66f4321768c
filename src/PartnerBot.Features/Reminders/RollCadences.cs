using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Reminders;

/// <summary>Carries out what the planner decides for a series that has come due. A series with nothing due costs
/// nothing.</summary>
public sealed partial class RollCadences(Ledger ledger, ILogger<RollCadences> log) : IRoller<Series>
{
    private const int MostMoves = 20;

    public async Task<ImmutableArray<string>> RollAsync(
        PartnerBotDb db, Series due, Instant now, CancellationToken ct)
    {
        List<string> changed = [];
        var roster = await db.RosterAsync(due.PartnershipId, ct);
        var meeting = await db.OpenMeetingAsync(due.Id, ct);
        for (var moves = 0; moves < MostMoves; moves++)
        {
            var polls = meeting is null ? [] : await db.PollsOfAsync(meeting.Id, ct);
            var outlook = new Outlook(roster, due, meeting, [.. polls]);
            var move = Planner.Next(outlook, now);
            if (move is PlannerMove.Wait wait)
            {
                due.LooksAt = wait.Until;
                return [.. changed];
            }

            Log.Moved(log, due.Id.ToString(), move.GetType().Name);
            (meeting, var what) = Make(db, move, outlook, now);
            changed.Add(what);
            await ledger.KeepAsync(db, now, ct);
            await db.SaveChangesAsync(ct);
        }

        throw new InvalidOperationException($"The planner does not come to rest for series {due.Id}.");
    }

    // Gives back the series' open meeting as it is after the move, null when there is none any more, and what was done.
    private static (Meeting? Meeting, string What) Make(
        PartnerBotDb db, PlannerMove move, Outlook outlook, Instant now)
    {
        var (series, meeting) = (outlook.Series, outlook.Meeting);
        switch (move)
        {
            case PlannerMove.Plan plan:
                return (Plan(db, series, plan.Window, outlook.Roster, now), "meeting planned");
            case PlannerMove.OpenPoll open:
                return (meeting, $"poll {PollOpening.Open(db, outlook, open, now).Number} opened");
            case PlannerMove.Settle settle:
                Settle(settle, outlook, now);
                return (meeting, $"poll {settle.Poll.Number} settled for time {settle.Slot.Number}");
            case PlannerMove.Fail fail:
                fail.Poll.Fail(now);
                return (meeting, $"poll {fail.Poll.Number} closed without a date");
            case PlannerMove.HandOver hand:
                meeting!.HandOver(hand.Cause, now);
                return (meeting, "meeting handed to the lead");
            default:
                return (null, End(move, series, meeting!, now));
        }
    }

    private static string End(PlannerMove move, Series series, Meeting meeting, Instant now)
    {
        switch (move)
        {
            case PlannerMove.Miss:
                meeting.Miss(now);
                series.Passed(meeting.Window.Latest);
                return "meeting window passed";
            case PlannerMove.Hold:
                series.Held(meeting.Starts!.Value.Date);
                meeting.Hold(now);
                return "meeting held";
            default:
                throw new InvalidOperationException($"The planner made a move that nobody knows: {move}.");
        }
    }

    private static Meeting Plan(PartnerBotDb db, Series series, Domain.Time.Window window, Roster roster, Instant now)
    {
        var meeting = new Meeting(Id<Meeting>.New(now), series, window, roster.Partnership.Today(now), now);
        db.Meetings.Add(meeting);
        return meeting;
    }

    private static void Settle(PlannerMove.Settle move, Outlook outlook, Instant now)
    {
        move.Poll.Settle(move.Slot.Number, now);
        var invited = outlook.Series.Invited(outlook.Roster).Select(organisation => organisation.Id);
        outlook.Meeting!.Schedule(move.Slot.Starts, outlook.Roster.Partnership.Zone, invited, now);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Planner: {SeriesId} {Move}")]
        public static partial void Moved(ILogger logger, string seriesId, string move);
    }
}
