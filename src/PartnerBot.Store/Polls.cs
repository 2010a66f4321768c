using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Which date polls there are.</summary>
public static class Polls
{
    /// <summary>The poll that people call by this number; null when there is none.</summary>
    public static async Task<DatePoll?> FindPollAsync(
        this PartnerBotDb db, Id<Partnership> partnership, int number, CancellationToken ct) =>
        db.ChangeTracker.Entries<DatePoll>().Select(entry => entry.Entity)
            .FirstOrDefault(poll => poll.PartnershipId == partnership && poll.Number == number)
        ?? await db.Polls.FirstOrDefaultAsync(
            poll => poll.PartnershipId == partnership && poll.Number == number, ct);

    /// <summary>Every poll of a partnership that takes answers, oldest first.</summary>
    public static Task<List<DatePoll>> OpenPollsAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.Polls
            .Where(poll => poll.PartnershipId == partnership && poll.State == PollState.Open)
            .OrderBy(poll => poll.Number)
            .ToListAsync(ct);

    /// <summary>Every poll held for a meeting, oldest first.</summary>
    public static Task<List<DatePoll>> PollsOfAsync(this PartnerBotDb db, Id<Meeting> meeting, CancellationToken ct) =>
        db.Polls.Where(poll => poll.MeetingId == meeting).OrderBy(poll => poll.Number).ToListAsync(ct);
}
