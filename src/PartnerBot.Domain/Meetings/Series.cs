using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Meetings;

/// <summary>The meetings of one purpose, and the elastic rule by which they fall due.</summary>
/// <param name="id">Its identity.</param>
/// <param name="partnershipId">The partnership.</param>
/// <param name="key">A short word for commands, unique in the partnership: "core".</param>
/// <param name="name">What people call it: "Core partner meeting".</param>
/// <param name="cadence">When the next one falls due after the last one held.</param>
public sealed class Series(
    Id<Series> id, Id<Partnership> partnershipId, string key, string name, Cadence cadence) : IRolls
{
    /// <summary>How long before a meeting items are asked for where nobody said.</summary>
    public static readonly Period UsualCall = Period.FromDays(10);

    /// <summary>How long before a meeting its agenda is published where nobody said.</summary>
    public static readonly Period UsualPublication = Period.FromDays(3);

    // What a window that starts afresh is wider by: room for a poll, and for notice of its date.
    private static readonly Period Breadth = Period.FromWeeks(3);

    public Id<Series> Id { get; private set; } = id;

    public Id<Partnership> PartnershipId { get; private set; } = partnershipId;

    public string Key { get; private set; } = key;

    public string Name { get; set; } = name;

    public Cadence Cadence { get; set; } = cadence;

    /// <summary>The tiers that are invited; an organisation of one of them has a seat.</summary>
    public ImmutableArray<Tier> Tiers { get; set; } = [Tier.Lead, Tier.Core];

    /// <summary>How long a meeting takes.</summary>
    public Duration Length { get; set; } = Duration.FromMinutes(90);

    /// <summary>When meetings are liked best, in the partnership's zone.</summary>
    public ImmutableArray<PreferredTime> Preferred { get; set; } = [];

    public WinningRule Rule { get; set; } = WinningRule.Any;

    /// <summary>Which organisations must be there so that a meeting can decide.</summary>
    public WinningRule Quorum { get; set; } = WinningRule.Any;

    /// <summary>Who takes the chair.</summary>
    public ChairRule Chair { get; set; } = ChairRule.Host;

    /// <summary>The organisation that was in the chair last; null when there was none.</summary>
    public Id<Organisation>? LastChair { get; private set; }

    /// <summary>What the meetings are for; may be empty.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Where they take place; may be empty.</summary>
    public string Place { get; set; } = "";

    /// <summary>How long people have to answer a date poll.</summary>
    public Period PollFor { get; set; } = Period.FromDays(7);

    /// <summary>How long before a meeting people must know its date.</summary>
    public Period Notice { get; set; } = Period.FromDays(10);

    /// <summary>How many slots a poll offers at most.</summary>
    public int MostSlots { get; set; } = 5;

    /// <summary>How long before a meeting everybody is asked for agenda items.</summary>
    public Period CallBefore { get; set; } = UsualCall;

    /// <summary>How long before a meeting its agenda is published; shorter than <see cref="CallBefore"/>.</summary>
    public Period PublishBefore { get; set; } = UsualPublication;

    /// <summary>What stands on every agenda, in this order.</summary>
    public ImmutableArray<StandingItem> Standing { get; set; } = [];

    /// <summary>The day from which the next window counts: of the last meeting held, or of one that was skipped or
    /// missed, whichever came last. Null when there never was one.</summary>
    public LocalDate? AnchorOn { get; private set; }

    /// <summary>The day of the last meeting that was held; null when there never was one.</summary>
    public LocalDate? LastHeldOn { get; private set; }

    /// <summary>What they were before the last meeting was held.</summary>
    public LocalDate? AnchorBeforeOn { get; private set; }

    public LocalDate? HeldBeforeOn { get; private set; }

    public Id<Organisation>? ChairBefore { get; private set; }

    /// <summary>True while the bot does not plan it by itself.</summary>
    public bool Paused { get; private set; }

    /// <summary>When the planner must look at it next; null for never (paused).</summary>
    public Instant? LooksAt { get; set; } = Instant.MinValue;

    /// <summary>True when there is time between the call for items and the publication.</summary>
    /// <param name="call">In days and weeks.</param>
    /// <param name="publish">In days and weeks.</param>
    public static bool LeavesTime(Period call, Period publish) =>
        (call.Weeks * 7) + call.Days > (publish.Weeks * 7) + publish.Days;

    public void Held(LocalDate on)
    {
        (AnchorBeforeOn, HeldBeforeOn) = (AnchorOn, LastHeldOn);
        LastHeldOn = LastHeldOn is { } last && last > on ? last : on;
        AnchorOn = AnchorOn is { } anchor && anchor > on ? anchor : on;
    }

    /// <summary>The last meeting that counted as held did not take place: everything is as it was before it, unless
    /// something else has come since.</summary>
    public void NotHeld(LocalDate on)
    {
        if (LastHeldOn != on)
        {
            return;
        }

        (AnchorOn, LastHeldOn) = (AnchorBeforeOn, HeldBeforeOn);
        LastChair = ChairBefore;
    }

    /// <summary>Whose turn it is to take the chair: of the lead where it hosts, of the core organisation after the last
    /// one in the alphabet where they take turns. Null where there is none, or the chair is independent.</summary>
    public Organisation? NextChair(Roster roster)
    {
        var core = roster.Active.Where(organisation => organisation.IsCore).ToList();
        return Chair.Kind switch
        {
            ChairKind.Host => core.FirstOrDefault(organisation => organisation.Tier == Tier.Lead),
            ChairKind.Rotating => InTurn(roster, core),
            _ => null,
        };
    }

    /// <summary>An organisation was in the chair; null when none was.</summary>
    public void Chaired(Id<Organisation>? chair) => (ChairBefore, LastChair) = (LastChair, chair ?? LastChair);

    /// <summary>The last meeting was on this day, whatever was known before: somebody mends a mistake.</summary>
    public void Correct(LocalDate lastHeldOn) => (LastHeldOn, AnchorOn) = (lastHeldOn, lastHeldOn);

    /// <summary>Counts the next window from this day although nothing was held: it was skipped, or missed.</summary>
    public void Passed(LocalDate on) => AnchorOn = AnchorOn is { } anchor && anchor > on ? anchor : on;

    public void Pause() => (Paused, LooksAt) = (true, null);

    public void Resume() => (Paused, LooksAt) = (false, Instant.MinValue);

    /// <summary>Makes the planner look at the next tick: something it planned by has changed.</summary>
    public void LookAgain() => LooksAt = Paused ? null : Instant.MinValue;

    /// <summary>The dates that the rule allows for the next meeting. Where there was none yet, or the window passed
    /// long ago while nobody looked, it starts afresh today rather than flagging every one that was missed.</summary>
    public Window NextWindow(LocalDate today)
    {
        if (AnchorOn is { } anchor && Cadence.WindowAfter(anchor) is var window && window.Latest >= today)
        {
            return window;
        }

        return new Window(today, today + (Cadence.Latest - Cadence.Earliest) + Breadth);
    }

    /// <summary>The organisations that have a seat now.</summary>
    public IEnumerable<Organisation> Invited(Roster roster) =>
        roster.Active.Where(organisation => Tiers.Contains(organisation.Tier));

    private Organisation? InTurn(Roster roster, IEnumerable<Organisation> core)
    {
        var last = LastChair is { } id ? roster.Organisations.FirstOrDefault(one => one.Id == id)?.Name : null;
        var inTurn = core.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return inTurn.FirstOrDefault(one => StringComparer.OrdinalIgnoreCase.Compare(one.Name, last) > 0)
            ?? inTurn.FirstOrDefault();
    }
}
