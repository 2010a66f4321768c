using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Meetings;

/// <summary>What minutes owe: the live card when the meeting starts, the draft to everybody who was invited, each
/// proposed correction to those who may settle it and its end to whoever proposed it, and the word that they are
/// approved.</summary>
public static class MinutesLadder
{
    // Whoever has said in the room that they are there needs no message of their own.
    private static readonly Duration BeforeAsking = Duration.FromMinutes(5);
    private static readonly Duration Remembered = Duration.FromDays(14);

    public static IEnumerable<Owed> Owes(Minutes minutes, Partnership partnership) => minutes.State switch
    {
        MinutesState.Running => AtTheStart(minutes),
        MinutesState.Draft when minutes.IsUnattended => [Unattended(minutes)],
        MinutesState.Draft => ToEverybody(minutes, Rungs.MinutesDraft, DraftedAt(minutes), Recipient.Shared)
            .Concat(OfCorrections(minutes)),
        MinutesState.Approved when minutes.StartedAt is not null || minutes.ConfirmedAt is not null =>
            WhenApproved(minutes),
        _ => [],
    };

    private static IEnumerable<Owed> AtTheStart(Minutes minutes)
    {
        var (startedAt, endsAt) = (minutes.StartedAt!.Value, minutes.LooksAt!.Value);
        var silent = minutes.Invited.Except(minutes.Attendance.Select(one => one.Organisation));
        return silent.Select(seat => Owe(minutes, Recipient.Seat(seat), startedAt + BeforeAsking))
            .Append(Owe(minutes, Recipient.Shared, startedAt));

        Owed Owe(Minutes started, Recipient to, Instant dueAt) =>
            new("start", Rungs.Started, to, dueAt, endsAt) { Urgency = Urgency.Urgent };
    }

    private static Owed Unattended(Minutes minutes) => new(
        "unattended",
        Rungs.Unattended,
        Recipient.Coordinators,
        minutes.EndedAt!.Value,
        minutes.LooksAt!.Value);

    private static IEnumerable<Owed> OfCorrections(Minutes minutes)
    {
        foreach (var one in minutes.Corrections)
        {
            var occurrence = $"correction {one.Number}";
            if (one.State == CorrectionState.Proposed)
            {
                foreach (var to in SettlersOf(one))
                {
                    yield return new Owed(occurrence, Rungs.CorrectionProposed, to, one.At, one.At + Remembered);
                }
            }
            else if (one.SettledBy != one.By)
            {
                var settledAt = one.SettledAt!.Value;
                yield return new Owed(
                    occurrence, Rungs.CorrectionSettled, Recipient.Member(one.By), settledAt, settledAt + Remembered);
            }
        }
    }

    private static IEnumerable<Recipient> SettlersOf(Correction one) =>
        one.Sight.IsRestricted ? one.Asked.Select(Recipient.Member) : [Recipient.Coordinators];

    // People hear again only of minutes that are not what they were sent; the room hears of all. What some may not see
    // moves nobody to write to them.
    private static IEnumerable<Owed> WhenApproved(Minutes minutes)
    {
        var changed = minutes.Corrections.Any(
            one => one.State == CorrectionState.Accepted && !one.Sight.IsRestricted);
        var approvedAt = minutes.ApprovedAt!.Value;
        return changed
            ? ToEverybody(minutes, Rungs.MinutesApproved, approvedAt, Recipient.Shared)
            : [new Owed("minutes", Rungs.MinutesApproved, Recipient.Shared, approvedAt, approvedAt + Remembered)];
    }

    private static IEnumerable<Owed> ToEverybody(Minutes minutes, string rung, Instant at, Recipient also) =>
        minutes.Invited.Union(minutes.Here).Select(Recipient.Seat).Append(also)
            .Select(to => new Owed("minutes", rung, to, at, at + Remembered));

    private static Instant DraftedAt(Minutes minutes) => minutes.ConfirmedAt ?? minutes.EndedAt!.Value;
}
