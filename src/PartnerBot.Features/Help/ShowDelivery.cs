using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>"status delivery": what waits to be sent, what was given up, and who cannot be reached; for those who run
/// the partnership, in private.</summary>
public sealed class ShowDelivery(PartnerBotDb db) : IUseCase
{
    private const int Most = 20;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.IsShared || !turn.IsLead)
        {
            return Reply.Say("That is for coordinators, in a personal chat with me.");
        }

        var posts = await db.Posts.Where(post => post.PartnershipId == turn.Partnership.Id).ToListAsync(ct);
        var unreached = await db.Reminders
            .Where(reminder => reminder.PartnershipId == turn.Partnership.Id)
            .Where(reminder => reminder.State == ReminderState.Unreachable)
            .OrderByDescending(reminder => reminder.SettledAt).Take(Most).ToListAsync(ct);
        var rows = posts.Where(post => post.State == PostState.Dead || post.Attempts > 1)
            .Select(post => Row(turn, post.MemberId, Say.Count(post.Attempts, "try", "tries"), post.State, post.Reason))
            .Concat(unreached.Select(reminder => Unreached(turn, reminder))).Take(Most).ToList();
        return rows.Count == 0 ? Reply.Say("Everything that was due has been delivered.") : Show(rows);
    }

    private static Reply Show(IReadOnlyList<ImmutableArray<string>> rows) =>
        Reply.Show(new Card("Delivery", $"{Say.Count(rows.Count, "message")} did not get through, or not yet.")
        {
            Parts =
            [
                new TablePart(["For", "What", "How it stands"], [.. rows]),
                new TextPart(
                    "Somebody who has never spoken to me in Teams can be reached once they open a chat with me "
                        + "and say hello.",
                    Tone.Subtle),
            ],
        });

    private static ImmutableArray<string> Row(
        Turn turn, Id<Member>? member, string tries, PostState state, string reason) =>
        [NameOf(turn, member), tries, state == PostState.Dead ? $"given up ({reason})" : "will be tried again "
            + $"({reason})"];

    private static ImmutableArray<string> Unreached(Turn turn, Reminder reminder) =>
    [
        reminder.Recipient.AsSeat is { } seat ? turn.Roster.Find(seat).Name : NameOf(turn, reminder.Recipient.AsMember),
        reminder.Rung,
        reminder.Recipient.AsSeat is null ? "no chat with them is open" : "nobody speaks for them",
    ];

    private static string NameOf(Turn turn, Id<Member>? member) =>
        member is { } id ? turn.Roster.Find(id)?.Person.Name ?? "somebody who has left" : "the shared room";
}
