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

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var owed = await db.Reminders
            .Where(reminder => reminder.PartnershipId == turn.Partnership.Id && reminder.State == ReminderState.Owed)
            .OrderBy(reminder => reminder.DueAt).ToListAsync(ct);
        var rows = new List<ImmutableArray<string>>();
        foreach (var reminder in owed.Where(reminder => IsFor(turn, reminder)).Take(Most))
        {
            rows.Add(await RowAsync(turn, reminder, ct));
        }

        var snoozed = turn.Me.Person.SnoozedUntil is { } until && until > turn.Now
            ? $" You asked me to be quiet until {CivilTime.At(until, turn.Zone).InWordsWithoutZone()}."
            : "";
        return rows.Count == 0
            ? Reply.Say($"I have nothing to remind you of at the moment.{snoozed}")
            : Reply.Show(CardOf(turn, rows, snoozed));
    }

    private static Card CardOf(Turn turn, List<ImmutableArray<string>> rows, string snoozed) =>
        new("What I will still remind you of", $"{Say.Count(rows.Count, "reminder")} to come.{snoozed}")
        {
            Parts =
            [
                new TablePart(["When", "What", "About"], [.. rows]),
                new TextPart($"Times are {turn.Zone.Id}. I write in your quiet hours only if it cannot wait.{snoozed}",
                    Tone.Subtle),
            ],
            Buttons =
            [
                new Button("Quiet for 2 days", PhrasePrefix.With(turn.Partnership.Key, "remind snooze 2 days")),
            ],
        };

    private static bool IsFor(Turn turn, Reminder reminder) =>
        reminder.Recipient.AsMember == turn.Me.Member.Id
        || (reminder.Recipient.AsSeat == turn.Me.Organisation.Id
            && turn.Roster.SpeakersFor(turn.Me.Organisation.Id, turn.Today).Contains(turn.Me))
        || (reminder.Recipient == Recipient.Coordinators && turn.Roster.Coordinators(turn.Today).Contains(turn.Me))
        || (reminder.Recipient == Recipient.Leads && turn.Roster.Leads(turn.Today).Contains(turn.Me));

    private async Task<ImmutableArray<string>> RowAsync(Turn turn, Reminder reminder, CancellationToken ct) =>
    [
        CivilTime.At(Instant.Max(reminder.DueAt, turn.Now), turn.Zone).InWordsWithoutZone(),
        ReminderWords.Of(reminder.Rung),
        await ReminderSubject.NameAsync(db, reminder.Subject, ct),
    ];
}
