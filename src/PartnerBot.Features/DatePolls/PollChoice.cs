using PartnerBot.Chat;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.DatePolls;

/// <summary>Which poll a phrase is about, and what it says besides.</summary>
/// <param name="Poll">The poll; null when there is none of that number.</param>
/// <param name="Rest">The words without the poll's number.</param>
public sealed record PollChoice(DatePoll? Poll, string Rest)
{
    /// <summary>By its number, which may be left out where only one poll of the speaker's is open.</summary>
    public static async Task<PollChoice> FindAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        var spoken = $"{turn.Words["poll"]} {turn.Words["answers"]}".Trim();
        if (turn.Words.Number("poll") is { } number && !IsAboutSlot(turn.Words["answers"]))
        {
            return new PollChoice(
                await db.FindPollAsync(turn.Partnership.Id, number, ct), turn.Words["answers"]);
        }

        var open = await OpenForAsync(db, turn, ct);
        return new PollChoice(open.Count == 1 ? open[0] : null, spoken);
    }

    // "answer 2 yes": with no slot after it, the number must be the slot's and not the poll's.
    private static bool IsAboutSlot(string answers) =>
        answers.Length > 0 && !answers.Any(char.IsAsciiDigit)
        && !answers.StartsWith("all", StringComparison.OrdinalIgnoreCase)
        && !answers.StartsWith("none", StringComparison.OrdinalIgnoreCase);

    /// <summary>The open polls in which the speaker's organisation is asked, the one that closes first at the
    /// top.</summary>
    public static async Task<List<DatePoll>> OpenForAsync(PartnerBotDb db, Turn turn, CancellationToken ct) =>
        [.. (await db.OpenPollsAsync(turn.Partnership.Id, ct))
            .Where(poll => poll.Invited.Contains(turn.Me.Organisation.Id))
            .OrderBy(poll => poll.ClosesAt)];

    public static Reply Missing(Turn turn) => Reply.Say(turn.Words.Number("poll") is { } number
        ? $"There is no date poll {number}. Say 'poll' to see what is open."
        : "Please say which poll you mean: 'poll' shows the open ones with their numbers.");
}
