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

    /// <summary>The day from which the next window counts: of the last meeting held, or of one that was skipped or
    /// missed, whichever came last. Null when there never was one.</summary>
    public LocalDate? AnchorOn { get; private set; }

    /// <summary>The day of the last meeting that was held; null when there never was one.</summary>
    public LocalDate? LastHeldOn { get; private set; }

    /// <summary>True while the bot does not plan it by itself.</summary>
    public bool Paused { get; private set; }

    /// <summary>When the planner must look at it next; null for never (paused).</summary>
    public Instant? LooksAt { get; set; } = Instant.MinValue;

    public void Held(LocalDate on)
    {
        LastHeldOn = LastHeldOn is { } last && last > on ? last : on;
        AnchorOn = AnchorOn is { } anchor && anchor > on ? anchor : on;
    }

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
}
