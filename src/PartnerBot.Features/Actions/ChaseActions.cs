using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>Goes on with the asking about actions whose day has passed. Each step waits until the one before was really
/// said and some working days went by without an answer, so that after an outage, or while somebody wants no
/// reminders, the lead does not hear before the owner did.</summary>
public sealed class ChaseActions : IRoller<ActionItem>
{
    public async Task<ImmutableArray<string>> RollAsync(
        PartnerBotDb db, ActionItem due, Instant now, CancellationToken ct)
    {
        var partnership = (await db.Partnerships.FindAsync([due.PartnershipId], ct))!;
        switch (due.Chase)
        {
            case Chase.None:
                due.GoOn(Chase.Asked, now, ActionLadder.AsksAfter(now, partnership));
                break;
            case Chase.Asked or Chase.AskedAgain:
                GoOn(due, await AskedAsync(db, due, ct), partnership, now);
                break;
            default:
                due.WaitUntil(null);
                break;
        }

        return []; // asking changes nothing that was agreed
    }

    private static void GoOn(ActionItem action, Reminder? asked, Partnership partnership, Instant now)
    {
        var goesOnAt = asked switch
        {
            { State: ReminderState.Said, SettledAt: { } saidAt } => ActionLadder.AsksAfter(saidAt, partnership),
            { State: ReminderState.Owed } => ActionLadder.AsksAfter(Instant.Max(asked.DueAt, now), partnership),
            { State: ReminderState.Unreachable } => now,
            _ => (Instant?)null,
        };
        if (goesOnAt is null || goesOnAt > now)
        {
            action.WaitUntil(goesOnAt);
        }
        else if (action.Chase == Chase.Asked && asked!.State == ReminderState.Said)
        {
            action.GoOn(Chase.AskedAgain, now, ActionLadder.AsksAfter(now, partnership));
        }
        else
        {
            action.GoOn(Chase.Offered, now, null);
        }
    }

    // How the question of this step fared; null when it was called off.
    private static async Task<Reminder?> AskedAsync(PartnerBotDb db, ActionItem action, CancellationToken ct)
    {
        var owner = Recipient.Member(action.OwnerId);
        var rung = action.Chase == Chase.Asked ? Rungs.ActionAsk : Rungs.ActionAskAgain;
        return (await db.RemindersOfAsync(action.Subject, ct))
            .Where(reminder => reminder.Recipient == owner && reminder.Rung == rung)
            .MaxBy(reminder => reminder.Id);
    }
}
