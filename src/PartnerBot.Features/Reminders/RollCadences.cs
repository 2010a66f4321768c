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

    public async Task RollAsync(PartnerBotDb db, Series due, Instant now, CancellationToken ct)
    {
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
                return;
            }

            Log.Moved(log, due.Id.ToString(), move.GetType().Name);
            meeting = Make(db, move, outlook, now);
            await ledger.KeepAsync(db, now, ct);
            await db.SaveChangesAsync(ct);
        }

        throw new InvalidOperationException($"The planner does not come to rest for series {due.Id}.");
    }

    // Gives back the series' open meeting as it is after the move; null when there is none any more.
    private static Meeting? Make(PartnerBotDb db, PlannerMove move, Outlook outlook, Instant now)
    {
        var (series, meeting) = (outlook.Series, outlook.Meeting);
        switch (move)
        {
            case PlannerMove.Plan plan:
                return Plan(db, series, plan.Window, outlook.Roster, now);
            case PlannerMove.OpenPoll open:
                PollOpening.Open(db, outlook, open, now);
                return meeting;
            case PlannerMove.Settle settle:
                Settle(settle, outlook, now);
                return meeting;
            case PlannerMove.Fail fail:
                fail.Poll.Fail(now);
                return meeting;
            case PlannerMove.HandOver hand:
                meeting!.HandOver(hand.Cause, now);
                return meeting;
            default:
                End(move, series, meeting!, now);
                return null;
        }
    }

    private static void End(PlannerMove move, Series series, Meeting meeting, Instant now)
    {
        switch (move)
        {
            case PlannerMove.Miss:
                meeting.Miss(now);
                series.Passed(meeting.Window.Latest);
                break;
            case PlannerMove.Hold:
                series.Held(meeting.Starts!.Value.Date);
                meeting.Hold(now);
                break;
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
