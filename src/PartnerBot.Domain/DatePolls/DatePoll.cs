using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.DatePolls;

/// <summary>How far a poll has come.</summary>
public enum PollState
{
    /// <summary>Takes answers.</summary>
    Open,

    /// <summary>A slot won. A late change of answer is still taken.</summary>
    Settled,

    /// <summary>It closed and no slot met the rule.</summary>
    Failed,

    /// <summary>It was called off with its meeting, or replaced.</summary>
    Withdrawn,
}

/// <summary>Which of these times suits you? One poll is one round for one meeting.</summary>
public sealed class DatePoll : IOwes
{
    public static readonly Refusal Closed =
        new("poll-closed", "That date poll has closed, so nothing was changed. Say 'meeting list' to see what is "
            + "planned.");

    public static readonly Refusal NoSuchSlot =
        new("poll-no-slot", "There is no slot with that number in this poll. Say 'poll' to see the slots.");

    public static readonly Refusal NotInvited =
        new("poll-not-invited", "Your organisation is not invited to this meeting, so there is nothing to answer.");

    public static readonly Refusal SlotThere =
        new("poll-slot-there", "That time is already one of the slots.");

    public static readonly Refusal TooManySlots =
        new("poll-too-many-slots", "A poll has room for ten slots, and this one is full.");

    private const int MostSlotsEver = 10;

    public DatePoll(Id<DatePoll> id, int number, Meeting meeting, WinningRule rule, Instant now, Instant closesAt)
    {
        (Id, Number, PartnershipId, MeetingId) = (id, number, meeting.PartnershipId, meeting.Id);
        (Rule, OpenedAt, ClosesAt, Round) = (rule, now, closesAt, meeting.Rounds + 1);
    }

    private DatePoll()
    {
        Rule = WinningRule.Any;
    }

    public Id<DatePoll> Id { get; private set; }

    /// <summary>What people call it in commands: counted in the partnership, from 1.</summary>
    public int Number { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public Id<Meeting> MeetingId { get; private set; }

    /// <summary>From 1.</summary>
    public int Round { get; private set; }

    public PollState State { get; private set; }

    public WinningRule Rule { get; private set; }

    public Instant OpenedAt { get; private set; }

    public Instant ClosesAt { get; private set; }

    public ImmutableArray<Slot> Slots { get; private set; } = [];

    /// <summary>The seats that are asked.</summary>
    public ImmutableArray<Id<Organisation>> Invited { get; private set; } = [];

    public ImmutableArray<Answer> Answers { get; private set; } = [];

    /// <summary>The slot that won; null until the poll is settled.</summary>
    public int? Winner { get; private set; }

    /// <summary>When it closed, was settled or called off; null while open.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>Rises with every change that people can see.</summary>
    public int Revision { get; private set; }

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    public bool IsOpen => State == PollState.Open;

    public IEnumerable<Owed> Owes(Partnership partnership) => PollLadder.Owes(this, partnership);

    public static string SubjectOf(Id<DatePoll> id) => $"poll:{id}";

    public Slot? FindSlot(int number) => Slots.FirstOrDefault(slot => slot.Number == number);

    /// <summary>Who is asked from now on; the answers of a seat that left no longer count.</summary>
    public void Invite(IEnumerable<Id<Organisation>> seats)
    {
        ImmutableArray<Id<Organisation>> wanted = [.. seats];
        if (!wanted.SequenceEqual(Invited))
        {
            Invited = wanted;
            Revision++;
        }
    }

    /// <summary>Offers one more time; the answers already given stay.</summary>
    public Refusal? AddSlot(LocalDateTime starts)
    {
        if (!IsOpen)
        {
            return Closed;
        }

        if (Slots.Any(slot => slot.Starts == starts))
        {
            return SlotThere;
        }

        if (Slots.Length >= MostSlotsEver)
        {
            return TooManySlots;
        }

        Slots = Slots.Add(new Slot(Slots.Length + 1, starts));
        Revision++;
        return null;
    }

    /// <summary>Takes one answer, or changes it. While the poll is settled only the record changes, not the
    /// date.</summary>
    public Refusal? Take(Answer answer)
    {
        if (State is PollState.Failed or PollState.Withdrawn)
        {
            return Closed;
        }

        if (FindSlot(answer.Slot) is null)
        {
            return NoSuchSlot;
        }

        if (!Invited.Contains(answer.Organisation))
        {
            return NotInvited;
        }

        Answers = [.. Answers.Where(other => !Replaces(answer, other)), answer];
        Revision++;
        return null;
    }

    /// <summary>Leaves out what somebody who no longer takes part said: they cannot come.</summary>
    public void Forget(Id<Member> member)
    {
        Answers = Answers.RemoveAll(answer => answer.By == member);
        Revision++;
    }

    /// <summary>Brings the deadline forward to now.</summary>
    public Refusal? CloseNow(Instant now)
    {
        if (!IsOpen)
        {
            return Closed;
        }

        ClosesAt = Instant.Min(ClosesAt, now);
        Revision++;
        return null;
    }

    public void Settle(int slot, Instant now) => End(PollState.Settled, slot, now);

    public void Fail(Instant now) => End(PollState.Failed, null, now);

    public void Withdraw(Instant now)
    {
        if (IsOpen)
        {
            End(PollState.Withdrawn, null, now);
        }
    }

    // The latest word counts: a person's own answer takes the place of their earlier one and of what was written down
    // for the organisation; what is written down for the organisation takes the place of all its answers.
    private static bool Replaces(Answer answer, Answer other) =>
        other.Slot == answer.Slot && other.Organisation == answer.Organisation
        && (answer.By is null || other.By is null || other.By == answer.By);

    private void End(PollState state, int? winner, Instant now)
    {
        (State, Winner, EndedAt) = (state, winner, now);
        Revision++;
    }
}
