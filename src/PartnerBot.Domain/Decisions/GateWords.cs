using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Decisions;

/// <summary>How a decision stands with the boards, in words.</summary>
public static class GateWords
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");

    /// <summary>"agreed subject to KDYT's board, earliest Thursday 18 June 2026"; empty where no board is
    /// asked.</summary>
    /// <param name="gate">The boards.</param>
    /// <param name="roster">For names and days off.</param>
    /// <param name="today">The present day in the partnership's zone.</param>
    public static string InWords(BoardGate gate, Roster roster, LocalDate today) => gate.State switch
    {
        GateState.Awaited => $"agreed subject to {BoardsOf(gate.Awaited, roster)}, {Earliest(gate, roster, today)}",
        GateState.Refused => $"agreed by the partners, but refused by {BoardsOf(gate.Refused, roster)}, so it does not "
            + "bind",
        GateState.Passed => $"agreed and ratified by {BoardsOf(Ratified(gate), roster)}",
        _ => "",
    };

    /// <summary>"KDYT's board", "the boards of KDYT and Our Way".</summary>
    public static string BoardsOf(IEnumerable<BoardWait> waits, Roster roster) =>
        BoardsOf(waits.Select(wait => wait.OrganisationId), roster);

    /// <inheritdoc cref="BoardsOf(IEnumerable{BoardWait}, Roster)"/>
    public static string BoardsOf(IEnumerable<Id<Organisation>> organisations, Roster roster)
    {
        var names = organisations.Select(id => roster.Find(id).Name).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 1
            ? $"{names[0]}’s board"
            : $"the boards of {string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    private static IEnumerable<BoardWait> Ratified(BoardGate gate) =>
        gate.Waits.Where(wait => wait.Answer == BoardAnswer.Ratified);

    private static string Earliest(BoardGate gate, Roster roster, LocalDate today)
    {
        var calendar = roster.Partnership.Calendar;
        if (gate.EarliestOn(calendar, today) is { } on)
        {
            return $"earliest {Day.Format(on)}";
        }

        var unknown = BoardsOf(gate.WithoutDate(calendar, today), roster);
        return $"earliest day not known yet: there is no date on record for {unknown}";
    }
}
