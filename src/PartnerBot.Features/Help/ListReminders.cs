using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>"remind list": what the bot still means to say to the one who asks.</summary>
public sealed class ListReminders(PartnerBotDb db) : IUseCase
{
    private const int Most = 20;

    private static readonly Dictionary<string, string> Names = new()
    {
        [Rungs.Ask] = "a date poll opens",
        [Rungs.ChaseFirst] = "a reminder to answer the date poll, unless you have by then",
        [Rungs.ChaseLast] = "the last reminder to answer the date poll, unless you have by then",
        [Rungs.WindowClosing] = "a word if there is still no date",
        [Rungs.Stuck] = "a question to you as the lead",
        [Rungs.Missed] = "a note that no date was found",
        [Rungs.Confirmed] = "the date of a meeting",
        [Rungs.WeekBefore] = "a reminder a week before the meeting",
        [Rungs.DayBefore] = "a reminder on the working day before the meeting",
        [Rungs.Doubted] = "a note that somebody can no longer come",
        [Rungs.Cancelled] = "a note that a meeting is called off",
        [Rungs.ActionGiven] = "a new action",
        [Rungs.ActionBefore] = "a reminder some days before an action's day",
        [Rungs.ActionDay] = "a reminder on an action's day",
        [Rungs.ActionAsk] = "a question about an action, unless it is done by then",
        [Rungs.ActionAskAgain] = "a last question about an action, unless it is done by then",
        [Rungs.ActionSwap] = "a question who could take on an action, unless somebody has by then",
        [Rungs.ActionTalk] = "a note that somebody would like a word",
        [Rungs.ActionOffer] = "a note that somebody may want a hand",
        [Rungs.NewOwners] = "a list of actions that need somebody new",
    };

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var owed = await db.Reminders
            .Where(reminder => reminder.PartnershipId == turn.Partnership.Id && reminder.State == ReminderState.Owed)
            .OrderBy(reminder => reminder.DueAt).ToListAsync(ct);
        var mine = owed.Where(reminder => IsFor(turn, reminder)).Take(Most).ToList();
        var snoozed = turn.Me.Person.SnoozedUntil is { } until && until > turn.Now
            ? $" You asked me to be quiet until {CivilTime.At(until, turn.Zone).InWordsWithoutZone()}."
            : "";
        return mine.Count == 0
            ? Reply.Say($"I have nothing to remind you of at the moment.{snoozed}")
            : Reply.Show(new Card("What I will still remind you of", $"{Say.Count(mine.Count, "reminder")} to "
                + $"come.{snoozed}")
            {
                Parts =
                [
                    new TablePart(["When", "What"], [.. mine.Select(reminder => Row(turn, reminder))]),
                    new TextPart($"Times are {turn.Zone.Id}. I write in your quiet hours only if it cannot "
                        + $"wait.{snoozed}", Tone.Subtle),
                ],
                Buttons = [new Button("Quiet for 2 days", PhrasePrefix.With(turn.Partnership.Key, "remind snooze 2 "
                    + "days"))],
            });
    }

    private static bool IsFor(Turn turn, Reminder reminder) =>
        reminder.Recipient.AsMember == turn.Me.Member.Id
        || (reminder.Recipient.AsSeat == turn.Me.Organisation.Id
            && turn.Roster.SpeakersFor(turn.Me.Organisation.Id, turn.Today).Contains(turn.Me))
        || (reminder.Recipient == Recipient.Coordinators && turn.Roster.Coordinators(turn.Today).Contains(turn.Me))
        || (reminder.Recipient == Recipient.Leads && turn.Roster.Leads(turn.Today).Contains(turn.Me));

    private static ImmutableArray<string> Row(Turn turn, Reminder reminder) =>
    [
        CivilTime.At(Instant.Max(reminder.DueAt, turn.Now), turn.Zone).InWordsWithoutZone(),
        Names.GetValueOrDefault(reminder.Rung, reminder.Rung),
    ];
}
