using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Actions;

/// <summary>Work that one organisation took on, by a day, with one of its people named for it.</summary>
/// <remarks>One owner, always: an action that two own is two actions. The organisation's people may change; when
/// another organisation takes it on, that is a new action, so that each one's record says what it had promised.
/// </remarks>
public sealed class ActionItem : IOwes, IRolls
{
    public static readonly Refusal Ended =
        new("action-ended", "That action is no longer open, so nothing was changed. Say 'action list' to see those "
            + "that are.");

    public static readonly Refusal InPast =
        new("action-past", "That day is over already. Please give a later one.");

    public static readonly Refusal SameDay =
        new("action-same-day", "That is the day for it already, so nothing was changed.");

    public static readonly Refusal SameOwner =
        new("action-same-owner", "It is with them already, so nothing was changed.");

    public static readonly Refusal NotForThem =
        new("action-not-for-them", "Their organisation may not see what this action comes out of, so it cannot take it "
            + "on. Please choose somebody of another.");

    /// <summary>How many characters say what is to be done, at most.</summary>
    public const int LongestWhat = 500;

    public ActionItem(
        Id<ActionItem> id, Partnership partnership, string what, Member owner, LocalDate dueOn, Instant now)
    {
        (Id, PartnershipId, Number) = (id, partnership.Id, partnership.NextActionNumber());
        (What, DueOn, AddedAt, StampedAt) = (what, dueOn, now, now);
        (OrganisationId, OwnerId, PersonId) = (owner.OrganisationId, owner.Id, owner.PersonId);
        LooksAt = ActionLadder.FirstAsksAt(dueOn, partnership);
    }

    private ActionItem()
    {
        What = "";
    }

    public Id<ActionItem> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    /// <summary>What people call it in commands: counted in the partnership, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What is to be done, in the words of whoever wrote it down.</summary>
    public string What { get; private set; }

    /// <summary>Whose it is; stays when people come and go.</summary>
    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>Who does it. When <see cref="NeedsOwner"/>, who did.</summary>
    public Id<Member> OwnerId { get; private set; }

    /// <summary>The person behind <see cref="OwnerId"/>.</summary>
    public Id<Person> PersonId { get; private set; }

    /// <summary>The last day on which finishing is on time, in the partnership's zone.</summary>
    public LocalDate DueOn { get; private set; }

    /// <summary>What it came out of: "item:0198…", "decision:0198…", "meeting:0198…"; empty for nothing of
    /// those.</summary>
    public string From { get; init; } = "";

    public Audience Audience { get; init; }

    /// <summary>The organisations that had a conflict of interest where it came up.</summary>
    public ImmutableArray<Id<Organisation>> HiddenFrom { get; init; } = [];

    /// <summary>Who may see it.</summary>
    public Sight Sight => new(Audience, HiddenFrom);

    public ActionState State { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public Id<Member> AddedBy { get; init; }

    public Instant AddedAt { get; private set; }

    /// <summary>When the owner has to be told that it is theirs; null when they were there.</summary>
    public Instant? GivenAt { get; set; }

    /// <summary>When its day or its owner last changed.</summary>
    public Instant StampedAt { get; private set; }

    /// <summary>How often that was. Reminders begin anew each time.</summary>
    public int Sequence { get; private set; }

    /// <summary>When it was done, dropped or moved; null while it is open.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>Why it was dropped; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The number of the action that took its place; null when none did.</summary>
    public int? MovedTo { get; private set; }

    /// <summary>The number of the action whose place it took; null for none.</summary>
    public int? MovedFrom { get; private set; }

    public Chase Chase { get; private set; }

    /// <summary>When the chase came to where it is; null when there is none.</summary>
    public Instant? ChasedAt { get; private set; }

    public HelpWanted Help { get; private set; }

    /// <summary>When the owner said what would help; null when they did not.</summary>
    public Instant? AnsweredAt { get; private set; }

    /// <summary>True while the one who did it takes part no longer, and nobody else has taken it on.</summary>
    public bool NeedsOwner { get; private set; }

    /// <summary>When the chase may go on; null when there is nothing to chase.</summary>
    public Instant? LooksAt { get; private set; }

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    public bool IsOpen => State == ActionState.Open;

    public static string SubjectOf(Id<ActionItem> id) => $"action:{id}";

    public IEnumerable<Owed> Owes(Partnership partnership) => ActionLadder.Owes(this, partnership);

    public bool IsPast(LocalDate today) => IsOpen && DueOn < today;

    public Refusal? Finish(Instant now) => End(ActionState.Done, now);

    /// <param name="reason">For the record; not empty.</param>
    public Refusal? Drop(string reason, Instant now)
    {
        if (End(ActionState.Dropped, now) is { } refusal)
        {
            return refusal;
        }

        Reason = reason;
        return null;
    }

    /// <summary>Gives it another day, and reminds anew.</summary>
    public Refusal? Move(LocalDate dueOn, Partnership partnership, Instant now)
    {
        if (!IsOpen || dueOn < partnership.Today(now))
        {
            return IsOpen ? InPast : Ended;
        }

        if (dueOn == DueOn)
        {
            return SameDay;
        }

        DueOn = dueOn;
        Restart(partnership, now);
        return null;
    }

    /// <summary>Another of the same organisation's people does it from now on.</summary>
    public Refusal? HandTo(Member owner, LocalDate dueOn, Partnership partnership, Instant now)
    {
        if (RefuseHanding(owner, dueOn, partnership, now) is { } refusal)
        {
            return refusal;
        }

        (OwnerId, PersonId, DueOn, NeedsOwner, GivenAt) = (owner.Id, owner.PersonId, dueOn, false, now);
        Restart(partnership, now);
        return null;
    }

    /// <summary>Why it cannot be handed to somebody; null when it can.</summary>
    public Refusal? RefuseHanding(Member owner, LocalDate dueOn, Partnership partnership, Instant now) =>
        !IsOpen ? Ended
        : dueOn < partnership.Today(now) ? InPast
        : owner.Id == OwnerId && owner.OrganisationId == OrganisationId && !NeedsOwner ? SameOwner
        : null;

    /// <summary>Another organisation takes it on; <see cref="RefuseHanding"/> had nothing against it.</summary>
    /// <returns>The action that takes its place.</returns>
    public ActionItem PassOn(Id<ActionItem> id, Member owner, LocalDate dueOn, Partnership partnership, Instant now)
    {
        var next = new ActionItem(id, partnership, What, owner, dueOn, now)
        {
            From = From,
            Audience = Audience,
            HiddenFrom = HiddenFrom,
            AddedBy = AddedBy,
            GivenAt = now,
            MovedFrom = Number,
        };
        _ = End(ActionState.Moved, now);
        MovedTo = next.Number;
        return next;
    }

    /// <summary>The owner says what would help: from now on nobody is chased about it.</summary>
    public Refusal? Answer(HelpWanted help, Instant now)
    {
        if (!IsOpen)
        {
            return Ended;
        }

        (Help, AnsweredAt, LooksAt) = (help, now, null);
        return null;
    }

    /// <summary>Goes one step further with the chase.</summary>
    /// <param name="looksAt">When to go on; null when that was the last step.</param>
    public void GoOn(Chase step, Instant now, Instant? looksAt) => (Chase, ChasedAt, LooksAt) = (step, now, looksAt);

    /// <summary>Has the chase wait.</summary>
    public void WaitUntil(Instant? looksAt) => LooksAt = looksAt;

    /// <summary>Whoever does it takes part no longer: they are reminded no more.</summary>
    public void LoseOwner() => (NeedsOwner, LooksAt) = (true, null);

    /// <summary>They are back, and nobody else has taken it on.</summary>
    public void FindOwner(Partnership partnership, Instant now)
    {
        NeedsOwner = false;
        Restart(partnership, now);
    }

    private void Restart(Partnership partnership, Instant now)
    {
        (Chase, ChasedAt, Help, AnsweredAt) = (Chase.None, null, HelpWanted.None, null);
        (StampedAt, Sequence) = (now, Sequence + 1);
        var asks = ActionLadder.FirstAsksAt(DueOn, partnership);
        LooksAt = asks > now ? asks : ActionLadder.AsksAfter(now, partnership);
    }

    private Refusal? End(ActionState state, Instant now)
    {
        if (!IsOpen)
        {
            return Ended;
        }

        (State, EndedAt, LooksAt) = (state, now, null);
        return null;
    }
}
