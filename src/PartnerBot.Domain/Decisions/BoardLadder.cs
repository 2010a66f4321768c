using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Decisions;

/// <summary>What a decision that waits for a board owes: to that organisation alone the day its papers are due and,
/// after the board, the question what it said; to the leads a word when a second board said nothing.</summary>
public static class BoardLadder
{
    // Three boards without a word: by then the leads have known for long, and more questions would be nagging.
    private const int MostSittings = 3;

    private static readonly Period PapersNotice = Period.FromDays(5);
    private static readonly Period Patience = Period.FromDays(5);
    private static readonly Duration Fresh = Duration.FromDays(21);

    public static IEnumerable<Owed> Owes(BoardWait wait, Partnership partnership) => wait.Answer switch
    {
        BoardAnswer.Awaited => Awaited(wait, partnership),
        BoardAnswer.Refused => [Settled(wait, Rungs.BoardRefused, Recipient.Leads)],
        BoardAnswer.Ratified when wait.IsLast => [Settled(wait, Rungs.BoardPassed, Recipient.Shared)],
        _ => [],
    };

    private static IEnumerable<Owed> Awaited(BoardWait wait, Partnership partnership)
    {
        var seat = Recipient.Seat(wait.OrganisationId);
        var ladder = new Ladder(partnership);
        var sittings = wait.Sittings(partnership.Calendar).Take(MostSittings).ToList();
        if (sittings.Count == 0)
        {
            return [new Owed("board", Rungs.BoardDates, seat, wait.AgreedAt, wait.AgreedAt + Fresh)];
        }

        return sittings.SelectMany(sitting => Around(wait, sitting, ladder, seat)).Concat(Help(sittings, ladder));
    }

    private static IEnumerable<Owed> Around(BoardWait wait, Sitting sitting, Ladder ladder, Recipient seat)
    {
        var occurrence = OccurrenceOf(sitting);
        var notice = ladder.MorningOnOrBefore(sitting.PapersOn.Minus(PapersNotice));
        var asked = ladder.MorningOnOrAfter(sitting.On.PlusDays(1));
        yield return new Owed(
            occurrence, Rungs.BoardPapers, seat, Instant.Max(wait.AgreedAt, notice), ladder.EndOf(sitting.PapersOn));
        yield return new Owed(occurrence, Rungs.BoardAsked, seat, asked, asked + Fresh);
    }

    private static IEnumerable<Owed> Help(List<Sitting> sittings, Ladder ladder)
    {
        if (sittings.Count > 1)
        {
            var due = ladder.MorningOnOrAfter(sittings[1].On.Plus(Patience));
            yield return new Owed(OccurrenceOf(sittings[1]), Rungs.BoardSilent, Recipient.Leads, due, due + Fresh);
        }
    }

    private static string OccurrenceOf(Sitting sitting) => $"board-{LocalDatePattern.Iso.Format(sitting.On)}";

    private static Owed Settled(BoardWait wait, string rung, Recipient recipient) =>
        new("board", rung, recipient, wait.SettledAt!.Value, wait.SettledAt!.Value + Fresh);
}
