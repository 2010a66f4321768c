using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Reminders;

/// <summary>The names of all rungs, in the order in which they are climbed: of two that are due at once for the same
/// thing and recipient only the later is said. Each has a writer.</summary>
public static class Rungs
{
    public const string Ask = "ask";
    public const string ChaseFirst = "chase-1";
    public const string ChaseLast = "chase-2";
    public const string WindowClosing = "window-closing";
    public const string Stuck = "stuck";
    public const string Missed = "missed";
    public const string Confirmed = "confirmed";
    public const string WeekBefore = "week-before";
    public const string DayBefore = "day-before";
    public const string Doubted = "doubted";
    public const string Cancelled = "cancelled";
    public const string StandAsk = "stand-ask";
    public const string VoteAsk = "vote-ask";
    public const string VoteChaseFirst = "vote-chase-1";
    public const string VoteChaseLast = "vote-chase-2";
    public const string VoteResult = "vote-result";
    public const string UrgentMade = "urgent-made";
    public const string Started = "started";
    public const string Unattended = "unattended";
    public const string MinutesDraft = "minutes-draft";
    public const string CorrectionProposed = "correction-proposed";
    public const string CorrectionSettled = "correction-settled";
    public const string MinutesApproved = "minutes-approved";
    public const string AgendaCall = "agenda-call";
    public const string AgendaChase = "agenda-chase";
    public const string AgendaPublished = "agenda-published";
    public const string AgendaSkip = "agenda-skip";
    public const string ItemLate = "item-late";
    public const string ItemAnswered = "item-answered";
    public const string UpdatesAsk = "updates-ask";
    public const string UpdatesChase = "updates-chase";
    public const string UpdatesShared = "updates-shared";
    public const string BoardDates = "board-dates";
    public const string BoardPapers = "board-papers";
    public const string BoardAsked = "board-asked";
    public const string BoardSilent = "board-silent";
    public const string BoardRefused = "board-refused";
    public const string BoardPassed = "board-passed";
    public const string ReviewDue = "review-due";
    public const string ActionGiven = "action-given";
    public const string ActionBefore = "action-before";
    public const string ActionDay = "action-day";
    public const string ActionAsk = "action-ask";
    public const string ActionAskAgain = "action-ask-again";
    public const string ActionSwap = "action-swap";
    public const string ActionTalk = "action-talk";
    public const string ActionOffer = "action-offer";
    public const string NewOwners = "new-owners";

    /// <summary>From the first step to the last.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Ask, ChaseFirst, ChaseLast, WindowClosing, Stuck, Missed, Confirmed, WeekBefore, DayBefore, Doubted, Cancelled,
        StandAsk, VoteAsk, VoteChaseFirst, VoteChaseLast, VoteResult, UrgentMade,
        Started, Unattended, MinutesDraft, CorrectionProposed, CorrectionSettled, MinutesApproved,
        AgendaCall, AgendaChase, AgendaPublished, AgendaSkip, ItemLate, ItemAnswered,
        UpdatesAsk, UpdatesChase, UpdatesShared,
        BoardDates, BoardPapers, BoardAsked, BoardSilent, BoardRefused, BoardPassed, ReviewDue,
        ActionGiven, ActionBefore, ActionDay, ActionAsk, ActionAskAgain, ActionSwap, ActionTalk, ActionOffer, NewOwners,
    ];

    /// <summary>How high a rung is; -1 for one that nobody knows.</summary>
    public static int HeightOf(string rung) => All.ToList().IndexOf(rung);
}

/// <summary>Turns "the working day before, in the morning" into instants, in the partnership's zone.</summary>
public sealed class Ladder(Partnership partnership)
{
    /// <summary>When reminders are said on their day: early enough to act on, after people have sat down.</summary>
    public static readonly LocalTime Morning = new(9, 30);

    private readonly DateTimeZone zone = partnership.Zone;
    private readonly Time.WorkingCalendar calendar = partnership.Calendar;

    /// <summary>The morning of the last working day on or before a date.</summary>
    public Instant MorningOnOrBefore(LocalDate date) => MorningOf(calendar.OnOrBefore(date) ?? date);

    /// <summary>The morning of the first working day on or after a date.</summary>
    public Instant MorningOnOrAfter(LocalDate date) => MorningOf(calendar.OnOrAfter(date) ?? date);

    /// <summary>The morning of the last working day before a date.</summary>
    public Instant MorningBefore(LocalDate date) => MorningOnOrBefore(date.PlusDays(-1));

    /// <summary>A time of day on the last working day on or before a date.</summary>
    public Instant OnOrBefore(LocalDate date, LocalTime time) => AtOf(calendar.OnOrBefore(date) ?? date, time);

    /// <summary>The first instant after a day.</summary>
    public Instant EndOf(LocalDate date) => zone.AtStartOfDay(date.PlusDays(1)).ToInstant();

    public LocalDate DateOf(Instant at) => at.InZone(zone).Date;

    private Instant MorningOf(LocalDate date) => AtOf(date, Morning);

    private Instant AtOf(LocalDate date, LocalTime time) => new Time.CivilTime(date + time, zone).ToInstant();
}
