using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Meetings;

/// <summary>The record of one meeting: who was there and what came of it, from the moment it starts.</summary>
public sealed class Minutes : IOwes, IRolls
{
    /// <summary>How many lines minutes hold.</summary>
    public const int MostLines = 500;

    /// <summary>Working days for corrections, counted from the day after the meeting.</summary>
    public const int CorrectionDays = 5;

    private Minutes(Id<Minutes> id, Meeting meeting)
    {
        (Id, PartnershipId, SeriesId, MeetingId) = (id, meeting.PartnershipId, meeting.SeriesId, meeting.Id);
        (Invited, Quorum, ChairName) = (meeting.Invited, WinningRule.Any, "");
    }

    private Minutes()
    {
        (Quorum, ChairName) = (WinningRule.Any, "");
    }

    public Id<Minutes> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public Id<Series> SeriesId { get; private set; }

    public Id<Meeting> MeetingId { get; private set; }

    public MinutesState State { get; private set; }

    /// <summary>When the meeting was started; null when nobody did.</summary>
    public Instant? StartedAt { get; private set; }

    /// <summary>When it was ended, or ended by itself; null while it runs.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>When somebody said that a meeting which nobody started took place; null otherwise.</summary>
    public Instant? ConfirmedAt { get; private set; }

    /// <summary>The last day for corrections, in the partnership's zone; null while there are none to make.</summary>
    public LocalDate? CorrectUntilOn { get; private set; }

    public Instant? ApprovedAt { get; private set; }

    /// <summary>When time changes them by itself: ends the meeting, or approves them. Null when it does not.</summary>
    public Instant? LooksAt { get; private set; }

    /// <summary>The seats that were invited: the minutes go to all of them, also to those who were not there.</summary>
    public ImmutableArray<Id<Organisation>> Invited { get; private set; } = [];

    /// <summary>The organisation in the chair; null when there is none, or for an independent chair.</summary>
    public Id<Organisation>? Chair { get; private set; }

    /// <summary>Of an independent chair; empty otherwise.</summary>
    public string ChairName { get; private set; }

    /// <summary>Which organisations had to be there, as it was agreed when the meeting started.</summary>
    public WinningRule Quorum { get; private set; }

    public ItemInHand? Item { get; private set; }

    public ImmutableArray<Attendance> Attendance { get; private set; } = [];

    public ImmutableArray<MinuteLine> Lines { get; private set; } = [];

    public ImmutableArray<Correction> Corrections { get; private set; } = [];

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    public bool IsRunning => State == MinutesState.Running;

    /// <summary>Nobody started it, and nobody has said yet whether it took place.</summary>
    public bool IsUnattended => State == MinutesState.Draft && StartedAt is null && ConfirmedAt is null;

    /// <summary>The lines that nobody took back.</summary>
    public IEnumerable<MinuteLine> Standing => Lines.Where(line => line.Stands);

    /// <summary>The organisations that were there.</summary>
    public IEnumerable<Id<Organisation>> Here => Attendance
        .Where(one => one.Presence == Presence.Here).Select(one => one.Organisation).Distinct();

    public IEnumerable<Id<Organisation>> Apologies => Attendance
        .Where(one => one.Presence == Presence.Apologies).Select(one => one.Organisation);

    public static string SubjectOf(Id<Minutes> id) => $"minutes:{id}";

    /// <summary>The minutes of a meeting that starts now.</summary>
    public static Minutes Start(Id<Minutes> id, Meeting meeting, WinningRule quorum, Instant now) =>
        new(id, meeting) { State = MinutesState.Running, StartedAt = now, Quorum = quorum, LooksAt = meeting.HoldsAt };

    /// <summary>The empty minutes of a meeting whose time has passed and that nobody started.</summary>
    public static Minutes Unattended(Id<Minutes> id, Meeting meeting, Partnership partnership, Instant now)
    {
        var minutes = new Minutes(id, meeting);
        minutes.End(partnership, now);
        return minutes;
    }

    public IEnumerable<Owed> Owes(Partnership partnership) => MinutesLadder.Owes(this, partnership);

    /// <summary>Who takes the chair.</summary>
    public void Seat(Id<Organisation>? chair, string name) => (Chair, ChairName) = (chair, name);

    public Refusal? Arrive(Id<Organisation> organisation, Id<Member>? person, Id<Member> by, Instant now) =>
        Attend(new Attendance(organisation, Presence.Here, person, by, now));

    public Refusal? Apologise(Id<Organisation> organisation, Id<Member> by, Instant now) =>
        Attend(new Attendance(organisation, Presence.Apologies, null, by, now));

    /// <summary>Calls up the next item, or none.</summary>
    public Refusal? Take(ItemInHand? item)
    {
        if (!IsRunning)
        {
            return MinutesRefusals.Closed;
        }

        Item = item;
        return null;
    }

    /// <summary>Writes one line, under the item in hand.</summary>
    /// <param name="by">Null when the bot does.</param>
    /// <param name="sight">Who may see it; nobody who may not see the item in hand, in any case.</param>
    /// <param name="about">Link to the decision or the action; may be empty.</param>
    /// <param name="alone">Who says it to the bot alone; an item that they may not see is none of theirs.</param>
    /// <returns>The line; null when there is no room left or the minutes have closed.</returns>
    public MinuteLine? Add(
        LineKind kind, string text, Id<Member>? by, Instant now, Sight? sight = null, string about = "",
        Viewer? alone = null)
    {
        if (Lines.Length >= MostLines || !(IsRunning || IsUnattended))
        {
            return null;
        }

        var item = Item?.IsFor(alone) == true ? Item : null;
        var seen = (sight ?? Sight.Everyone).And(item?.Sight ?? Sight.Everyone);
        var number = Lines.Count(line => line.Sight.IsRestricted == seen.IsRestricted) + 1;
        var made = new MinuteLine(number, kind, text, item?.Link ?? "", about, by, now, seen);
        Lines = Lines.Add(made);
        return made;
    }

    /// <summary>The line of a label, as far as the viewer can see it; null when there is none that stands.</summary>
    public MinuteLine? FindLine(string label, Viewer viewer) => Standing.FirstOrDefault(
        line => line.Label.Equals(label.Trim().TrimStart('#'), StringComparison.OrdinalIgnoreCase)
            && line.Sight.IsFor(viewer));

    /// <summary>Other words for a line, while the meeting runs.</summary>
    public Refusal? Change(MinuteLine line, string text, Instant now) =>
        Replace(line, line with { Text = text, ChangedAt = now });

    /// <summary>Takes a line back, while the meeting runs; its number is not given again.</summary>
    public Refusal? Strike(MinuteLine line, Instant now) => Replace(line, line with { StruckAt = now });

    /// <summary>The meeting is over: the minutes become a draft.</summary>
    public void End(Partnership partnership, Instant now)
    {
        (State, EndedAt, Item) = (MinutesState.Draft, now, null);
        OpenForCorrections(partnership, now);
    }

    /// <summary>Nobody started it in the chat, and it took place all the same.</summary>
    public Refusal? Confirm(Partnership partnership, Instant now)
    {
        if (!IsUnattended)
        {
            return State == MinutesState.Draft ? MinutesRefusals.WasStarted : MinutesRefusals.NotDraft;
        }

        ConfirmedAt = now;
        OpenForCorrections(partnership, now);
        return null;
    }

    /// <summary>It did not take place. Whoever was away may say so late, as long as nobody said the contrary.</summary>
    public Refusal? Withdraw()
    {
        if (StartedAt is not null)
        {
            return MinutesRefusals.WasStarted;
        }

        if (State == MinutesState.Withdrawn || (State == MinutesState.Approved && ConfirmedAt is not null))
        {
            return MinutesRefusals.NotDraft;
        }

        (State, LooksAt) = (MinutesState.Withdrawn, null);
        return null;
    }

    /// <summary>What somebody would have the minutes say; it gets its number here.</summary>
    public Refusal? Propose(Correction proposal)
    {
        if (State != MinutesState.Draft)
        {
            return MinutesRefusals.NotDraft;
        }

        if (Corrections.Length >= MostLines)
        {
            return MinutesRefusals.Full;
        }

        Corrections = Corrections.Add(proposal with { Number = Corrections.Length + 1 });
        return null;
    }

    public Refusal? Accept(int number, Id<Member> by, Instant now)
    {
        if (Settle(number, CorrectionState.Accepted, by, now) is { } no)
        {
            return no;
        }

        var accepted = Corrections[number - 1];
        // A decision or an action stands on record in its own words; the correction stands beside it.
        if (Lines.FirstOrDefault(line => line.Label == accepted.Line) is { About: "" } line)
        {
            Lines = Lines.Replace(line, line with { Text = accepted.Text, ChangedAt = now });
        }

        return null;
    }

    public Refusal? Decline(int number, Id<Member> by, Instant now) =>
        Settle(number, CorrectionState.Declined, by, now);

    /// <summary>The days for corrections have passed. A correction that nobody has settled stays on the record as
    /// such.</summary>
    public void Approve(Instant now) => (State, ApprovedAt, LooksAt) = (MinutesState.Approved, now, null);

    private Refusal? Attend(Attendance said)
    {
        if (!IsRunning)
        {
            return MinutesRefusals.Closed;
        }

        // Somebody who comes in spite of an apology is there; two people of one organisation both are.
        Attendance =
        [
            .. Attendance.Where(one => one.Organisation != said.Organisation
                || (one.Presence == Presence.Here && said.Presence == Presence.Here && one.Person != said.Person)),
            said,
        ];
        return null;
    }

    private Refusal? Replace(MinuteLine line, MinuteLine by)
    {
        if (!IsRunning && !IsUnattended)
        {
            return MinutesRefusals.Closed;
        }

        Lines = Lines.Replace(line, by);
        return null;
    }

    private void OpenForCorrections(Partnership partnership, Instant now)
    {
        var today = partnership.Today(now);
        CorrectUntilOn = partnership.Calendar.DaysAfter(today, CorrectionDays) ?? today.PlusDays(CorrectionDays);
        LooksAt = new Ladder(partnership).EndOf(CorrectUntilOn.Value);
    }

    private Refusal? Settle(int number, CorrectionState state, Id<Member> by, Instant now)
    {
        if (State != MinutesState.Draft)
        {
            return MinutesRefusals.NotDraft;
        }

        if (Corrections.FirstOrDefault(one => one.Number == number) is not { } proposed)
        {
            return MinutesRefusals.NoSuchCorrection;
        }

        if (proposed.State != CorrectionState.Proposed)
        {
            return MinutesRefusals.CorrectionSettled;
        }

        Corrections = Corrections.Replace(proposed, proposed with { State = state, SettledBy = by, SettledAt = now });
        return null;
    }
}
