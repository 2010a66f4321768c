using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Decisions;

/// <summary>What is on record about an organisation's board: when it meets, how early it wants its papers, and for
/// which classes of decisions the organisation cannot bind itself without it.</summary>
public sealed class Board
{
    /// <summary>Two boards a month for a year.</summary>
    public const int MostDates = 24;

    public static readonly Refusal DateInThePast = new(
        "board-date-past", "A board that has met already cannot take a new paper: please give dates from today on.");

    public static readonly Refusal TooManyDates = new(
        "board-too-many-dates", $"I keep {MostDates} board dates of an organisation at most: please give the next "
            + "ones.");

    public static readonly Refusal DateTooFar = new(
        "board-date-far", "Boards are planned at most three years ahead here: please check the year.");

    public static readonly Refusal PapersTooEarly = new(
        "board-papers-early", "Papers can be due at most 60 days before the board. Please check the number.");

    public static readonly Refusal GateThere = new(
        "board-gate-there", "That is on record already: these decisions wait for that board.");

    public static readonly Refusal NoSuchGate = new(
        "board-no-gate", "That board is not asked for decisions of that class, so there is nothing to take away.");

    private const int YearsAhead = 3;
    private const int MostDaysOfPapers = 60;

    public Board(Id<Board> id, Organisation organisation)
    {
        (Id, PartnershipId, OrganisationId) = (id, organisation.PartnershipId, organisation.Id);
    }

    private Board()
    {
    }

    public Id<Board> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>The keys of the classes that need it, in the order of the alphabet.</summary>
    public ImmutableArray<string> Classes { get; private set; } = [];

    /// <summary>The days on which it meets, rising; past ones may still stand there.</summary>
    public ImmutableArray<LocalDate> Dates { get; private set; } = [];

    /// <summary>How long before a board its papers are due; a date, never hours.</summary>
    public Period Papers { get; private set; } = Period.FromDays(7);

    /// <summary>Whether a decision of this class waits for it. An organisation that named classes is asked for
    /// these; one that named none is asked where the class itself says that boards are.</summary>
    public bool IsAskedFor(string classKey, Boards boards) =>
        Classes.Length > 0 ? Classes.Contains(classKey) : boards == Boards.Asked;

    /// <summary>Puts these dates in the place of those on record.</summary>
    public Refusal? MeetOn(IEnumerable<LocalDate> dates, LocalDate today)
    {
        ImmutableArray<LocalDate> wanted = [.. dates.Distinct().Order()];
        if (wanted.Any(date => date < today))
        {
            return DateInThePast;
        }

        if (wanted.Any(date => date > today.PlusYears(YearsAhead)))
        {
            return DateTooFar;
        }

        if (wanted.Length > MostDates)
        {
            return TooManyDates;
        }

        Dates = wanted;
        return null;
    }

    /// <param name="before">How long before a board; nothing at all means on its day.</param>
    public Refusal? WantPapers(Period before)
    {
        var day = new LocalDate(2026, 1, 1);
        if (Period.DaysBetween(day, day.Plus(before)) > MostDaysOfPapers)
        {
            return PapersTooEarly;
        }

        Papers = before;
        return null;
    }

    public Refusal? Gate(string classKey)
    {
        if (Classes.Contains(classKey))
        {
            return GateThere;
        }

        Classes = [.. Classes.Add(classKey).Order(StringComparer.Ordinal)];
        return null;
    }

    public Refusal? Ungate(string classKey)
    {
        if (!Classes.Contains(classKey))
        {
            return NoSuchGate;
        }

        Classes = Classes.Remove(classKey);
        return null;
    }
}
