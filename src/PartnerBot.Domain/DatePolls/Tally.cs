using System.Collections.Immutable;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.DatePolls;

/// <summary>How one slot stands, counted by organisation.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Yes">Who can come.</param>
/// <param name="IfNeedBe">Who could make it.</param>
/// <param name="No">Who cannot.</param>
/// <param name="Silent">Who has not said; never counted as no.</param>
public sealed record SlotTally(
    Slot Slot,
    ImmutableArray<Id<Organisation>> Yes,
    ImmutableArray<Id<Organisation>> IfNeedBe,
    ImmutableArray<Id<Organisation>> No,
    ImmutableArray<Id<Organisation>> Silent)
{
    /// <summary>How many organisations can be there.</summary>
    public int Able => Yes.Length + IfNeedBe.Length;
}

/// <summary>The count of a poll, by organisation: one can make a slot if any one of its people can.</summary>
public sealed class Tally
{
    private readonly DatePoll poll;
    private readonly ImmutableHashSet<Id<Organisation>> core;

    /// <param name="poll">The poll to count.</param>
    /// <param name="core">The organisations of tier lead or core, for rules that need them all.</param>
    public Tally(DatePoll poll, IEnumerable<Id<Organisation>> core)
    {
        this.poll = poll;
        this.core = [.. core];
        Slots = [.. poll.Slots.Select(Count)];
    }

    /// <summary>In the order of the slots' numbers.</summary>
    public ImmutableArray<SlotTally> Slots { get; }

    /// <summary>The organisations that said something about some slot.</summary>
    public IEnumerable<Id<Organisation>> Answered => poll.Invited.Where(HasAnswered);

    /// <summary>The organisations still to be asked.</summary>
    public IEnumerable<Id<Organisation>> Waiting => poll.Invited.Where(seat => !HasAnswered(seat));

    /// <summary>True when every organisation has spoken about every slot, so that waiting longer would change
    /// nothing.</summary>
    public bool IsComplete => poll.Invited.Length > 0 && Slots.All(slot => slot.Silent.IsEmpty);

    public bool HasAnswered(Id<Organisation> seat) => poll.Answers.Any(answer => answer.Organisation == seat);

    /// <summary>What an organisation says about a slot: the best that any of its people said; null while none
    /// did.</summary>
    public Suits? Of(Id<Organisation> seat, int slot) => poll.Answers
        .Where(answer => answer.Organisation == seat && answer.Slot == slot)
        .Select(answer => (Suits?)answer.Suits)
        .Max();

    /// <summary>Whether a slot may become the date. An essential organisation that left the partnership is not waited
    /// for. </summary>
    public bool Meets(SlotTally slot)
    {
        var able = slot.Yes.Concat(slot.IfNeedBe).ToHashSet();
        return able.Count >= poll.Rule.AtLeast
            && poll.Rule.Essential.Where(poll.Invited.Contains).All(able.Contains)
            && (poll.Rule.Attendance == CoreAttendance.Welcome
                || poll.Invited.Where(core.Contains).All(able.Contains));
    }

    /// <summary>The slots that may become the date, best first: most organisations, then fewest "if need be", then
    /// earliest.</summary>
    public IEnumerable<SlotTally> Winners => Ranked.Where(Meets);

    /// <summary>All slots, best first.</summary>
    public IEnumerable<SlotTally> Ranked => Slots
        .OrderByDescending(slot => slot.Able)
        .ThenBy(slot => slot.IfNeedBe.Length)
        .ThenBy(slot => slot.Slot.Starts);

    private SlotTally Count(Slot slot)
    {
        var said = poll.Invited.ToLookup(seat => Of(seat, slot.Number));
        return new SlotTally(
            slot, [.. said[Suits.Yes]], [.. said[Suits.IfNeedBe]], [.. said[Suits.No]], [.. said[null]]);
    }
}
