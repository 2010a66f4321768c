using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Decisions;

/// <summary>What one board said to one decision.</summary>
public enum BoardAnswer
{
    /// <summary>Nothing yet. Silence is never approval.</summary>
    Awaited,

    /// <summary>The organisation is bound.</summary>
    Ratified,

    /// <summary>It said no, and the decision does not bind.</summary>
    Refused,

    /// <summary>Nothing to say any more: the decision was superseded, or the organisation left.</summary>
    NotNeeded,
}

/// <summary>A decision that was agreed subject to one organisation's board.</summary>
public sealed class BoardWait : IOwes
{
    public static readonly Refusal AlreadyRatified = new(
        "board-ratified", "That board has ratified this decision already, and the register says so. To undo what was "
            + "agreed, propose a new decision that supersedes it.");

    public static readonly Refusal AlreadyRefused = new(
        "board-refused", "The register says already that the board refused this decision. If it thinks again, say "
            + "'decision ratify' when it has.");

    public static readonly Refusal NothingToRatify = new(
        "board-not-needed", "There is nothing left to ratify: that decision was superseded, or the organisation has "
            + "left. Nothing was changed.");

    public static readonly Refusal OnlyItself = new(
        "board-only-itself", "That organisation said itself what its board decided, and only its own people can change "
            + "that.");

    public BoardWait(Id<BoardWait> id, Id<Decision> decision, Board board, Instant agreedAt, LocalDate agreedOn)
    {
        (Id, PartnershipId, DecisionId) = (id, board.PartnershipId, decision);
        (OrganisationId, AgreedAt, AgreedOn) = (board.OrganisationId, agreedAt, agreedOn);
        (Dates, Papers) = (board.Dates, board.Papers);
    }

    private BoardWait()
    {
        Papers = Period.Zero;
    }

    public Id<BoardWait> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public Id<Decision> DecisionId { get; private set; }

    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>When the partners agreed.</summary>
    public Instant AgreedAt { get; private set; }

    /// <summary>The same as a day in the partnership's zone: papers that were due before it are not asked
    /// for.</summary>
    public LocalDate AgreedOn { get; private set; }

    /// <summary>The board's dates as they stand on record; kept in step by <see cref="Follow"/>.</summary>
    public ImmutableArray<LocalDate> Dates { get; private set; } = [];

    /// <summary>How long before a board its papers are due.</summary>
    public Period Papers { get; private set; }

    public BoardAnswer Answer { get; private set; }

    /// <summary>Who said so; null while nobody did.</summary>
    public Id<Member>? By { get; private set; }

    /// <summary>Whether that was one of its own people; of no meaning while nobody said anything.</summary>
    public Spoken Spoken { get; private set; }

    /// <summary>When it was said; null while the board is awaited.</summary>
    public Instant? SettledAt { get; private set; }

    /// <summary>Why the board refused; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>True when this board was the last one, so that from here on the decision binds everyone.</summary>
    public bool IsLast { get; private set; }

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    public bool IsAwaited => Answer == BoardAnswer.Awaited;

    public IEnumerable<Owed> Owes(Partnership partnership) => BoardLadder.Owes(this, partnership);

    public static string SubjectOf(Id<BoardWait> id) => $"board:{id}";

    /// <summary>The boards that can still take it, rising: those whose papers were not yet due when it was
    /// agreed.</summary>
    /// <param name="calendar">Papers are due on a working day.</param>
    public IEnumerable<Sitting> Sittings(WorkingCalendar calendar) => Dates
        .Select(on => new Sitting(on, calendar.OnOrBefore(on.Minus(Papers)) ?? on.Minus(Papers)))
        .Where(sitting => sitting.PapersOn >= AgreedOn);

    /// <summary>The next board that can take it, today's included; null when none is on record.</summary>
    public Sitting? Next(WorkingCalendar calendar, LocalDate today) =>
        Sittings(calendar).FirstOrDefault(sitting => sitting.On >= today);

    /// <summary>The boards that met since without a word about it.</summary>
    public IEnumerable<Sitting> Missed(WorkingCalendar calendar, LocalDate today) =>
        IsAwaited ? Sittings(calendar).TakeWhile(sitting => sitting.On < today) : [];

    /// <summary>Takes over the board's dates and paper time; what a board said stays as it was.</summary>
    public void Follow(Board board)
    {
        if (IsAwaited)
        {
            (Dates, Papers) = (board.Dates, board.Papers);
        }
    }

    /// <summary>The board said yes. A board that refused may think again.</summary>
    public Refusal? Ratify(Id<Member> by, Spoken spoken, Instant now) => Answer switch
    {
        BoardAnswer.NotNeeded => NothingToRatify,
        BoardAnswer.Ratified => AlreadyRatified,
        BoardAnswer.Refused when MayNotOverturn(spoken) => OnlyItself,
        _ => Settle(BoardAnswer.Ratified, by, spoken, "", now),
    };

    /// <summary>The board said no. What a coordinator wrote down for the organisation can be put right by its own
    /// people.</summary>
    public Refusal? Refuse(Id<Member> by, Spoken spoken, string reason, Instant now) => Answer switch
    {
        BoardAnswer.NotNeeded => NothingToRatify,
        BoardAnswer.Refused => AlreadyRefused,
        BoardAnswer.Ratified when Spoken == Spoken.ByItself || spoken == Spoken.OnItsBehalf => AlreadyRatified,
        _ => Settle(BoardAnswer.Refused, by, spoken, reason, now),
    };

    /// <summary>The decision is superseded, or the organisation leaves: nobody waits any more.</summary>
    public void LetGo(Instant now)
    {
        if (IsAwaited)
        {
            (Answer, SettledAt) = (BoardAnswer.NotNeeded, now);
        }
    }

    /// <summary>With this board's word the decision binds everyone.</summary>
    public void Complete() => IsLast = true;

    private bool MayNotOverturn(Spoken spoken) => Spoken == Spoken.ByItself && spoken == Spoken.OnItsBehalf;

    private Refusal? Settle(BoardAnswer answer, Id<Member> by, Spoken spoken, string reason, Instant now)
    {
        (Answer, By, Spoken, Reason, SettledAt, IsLast) = (answer, by, spoken, reason, now, false);
        return null;
    }
}
