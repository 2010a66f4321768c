using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Decisions;

/// <summary>How a decision stands with the boards.</summary>
public enum GateState
{
    /// <summary>No board has to be asked.</summary>
    NoGate,

    /// <summary>At least one board has not said anything yet, and none has refused.</summary>
    Awaited,

    /// <summary>Every board said yes.</summary>
    Passed,

    /// <summary>At least one board said no.</summary>
    Refused,
}

/// <summary>All the boards that one decision waits for.</summary>
/// <param name="Waits">One an organisation; empty when no board has to be asked.</param>
public sealed record BoardGate(IReadOnlyList<BoardWait> Waits)
{
    /// <summary>Still to come.</summary>
    public IEnumerable<BoardWait> Awaited => Waits.Where(wait => wait.IsAwaited);

    /// <summary>Those that said no.</summary>
    public IEnumerable<BoardWait> Refused => Waits.Where(wait => wait.Answer == BoardAnswer.Refused);

    public GateState State =>
        Refused.Any() ? GateState.Refused
        : Awaited.Any() ? GateState.Awaited
        : Waits.Any(wait => wait.Answer == BoardAnswer.Ratified) ? GateState.Passed
        : GateState.NoGate;

    /// <summary>The earliest day on which it can bind everyone: when the last of the boards that are awaited has met.
    /// Null when one of them has no date on record, or nothing is awaited.</summary>
    public LocalDate? EarliestOn(WorkingCalendar calendar, LocalDate today)
    {
        var next = Awaited.Select(wait => wait.Next(calendar, today)?.On).ToList();
        return next.Contains(null) ? null : next.Max();
    }

    /// <summary>The boards that have to be asked about a decision. Nobody asks the board of an organisation that may
    /// not know of it.</summary>
    public static IReadOnlyList<Board> Asked(Decision decision, IEnumerable<Board> boards, Roster roster) =>
    [
        .. boards.Where(board => board.IsAskedFor(decision.ClassKey, decision.Rule.Boards)
            && roster.Find(board.OrganisationId) is { TakesPart: true } organisation
            && Viewer.Of(organisation).Sees(decision.Audience, decision.HiddenFrom)),
    ];

    /// <summary>The boards that are awaited and of which no date is known that could take it.</summary>
    public IEnumerable<BoardWait> WithoutDate(WorkingCalendar calendar, LocalDate today) =>
        Awaited.Where(wait => wait.Next(calendar, today) is null);
}
