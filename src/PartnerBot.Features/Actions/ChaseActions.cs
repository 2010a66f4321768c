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
public sealed class ChaseActions : IRoller
{
    public Task<Instant?> NextAsync(PartnerBotDb db, CancellationToken ct) => db.NextActionLookAsync(ct);

    public async Task<int> RollBatchAsync(PartnerBotDb db, Instant now, CancellationToken ct)
    {
        var due = await db.DueActionsAsync(now, IRoller.Batch, ct);
        foreach (var action in due)
        {
            var partnership = (await db.Partnerships.FindAsync([action.PartnershipId], ct))!;
            await GoOnAsync(db, action, partnership, now, ct);
        }

        return due.Count;
    }

    private static async Task GoOnAsync(
        PartnerBotDb db, ActionItem action, Partnership partnership, Instant now, CancellationToken ct)
    {
        switch (action.Chase)
        {
            case Chase.None:
                action.GoOn(Chase.Asked, now, ActionLadder.AsksAfter(now, partnership));
                break;
            case Chase.Asked or Chase.AskedAgain:
                GoOn(action, await AskedAsync(db, action, ct), partnership, now);
                break;
            default:
                action.WaitUntil(null);
                break;
        }
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
