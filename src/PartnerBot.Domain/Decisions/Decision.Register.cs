using NodaTime;

namespace PartnerBot.Domain.Decisions;

/// <content>What becomes of it after it was made.</content>
public sealed partial class Decision
{
    public static readonly Refusal NotMade = new(
        "decision-not-made", "That one has not been agreed, so there is nothing in force that could be replaced or "
            + "looked at again.");

    public static readonly Refusal AlreadySuperseded = new(
        "decision-superseded", "That decision has been superseded already. What stands in its place can be superseded "
            + "in its turn.");

    public static readonly Refusal NotByItself = new(
        "decision-itself", "A decision cannot stand in its own place. Please name the newer one second.");

    public static readonly Refusal NotByAnother = new(
        "decision-not-another", "That one came to nothing, or was superseded itself, so it cannot stand in the place "
            + "of "
            + "another.");

    public static readonly Refusal InARing = new(
        "decision-ring", "Those two would stand in each other's place. Please check which of them is the newer one.");

    public static readonly Refusal TakesAnother = new(
        "decision-takes-another", "That one stands in the place of another decision already, and one can replace only "
            + "one.");

    public static readonly Refusal ReviewInThePast = new(
        "decision-review-past", "A review lies ahead: please give a day from tomorrow on.");

    public static readonly Refusal ReviewTooFar = new(
        "decision-review-far", "That is more than ten years away. Please check the year, or leave the review out.");

    private const int YearsToReview = 10;

    /// <summary>True while it is what the partnership has agreed.</summary>
    public bool Stands => State == DecisionState.Agreed;

    /// <summary>True once it was agreed, also when a later one has taken its place.</summary>
    public bool WasAgreed => State is DecisionState.Agreed or DecisionState.Superseded;

    /// <summary>True when it was agreed elsewhere, in a meeting for example, and nobody voted on it here.</summary>
    public bool WasWrittenDown =>
        WasAgreed && OpenedAt is null && Rule.Way is not (Way.DelegatedUrgent or Way.Election);

    /// <summary>Whether it may stand in the place of an older one; it need not have been made yet.</summary>
    public Refusal? MayReplace(Decision old)
    {
        var refusal = old.Id == Id ? NotByItself
            : old.State == DecisionState.Superseded ? AlreadySuperseded
            : !old.Stands ? NotMade
            : State is not (DecisionState.Agreed or DecisionState.Open or DecisionState.Proposed) ? NotByAnother
            : old.Supersedes == Id ? InARing
            : Supersedes is { } another && another != old.Id ? TakesAnother
            : null;
        return refusal;
    }

    /// <summary>A newer decision stands in its place from now on. Its text, votes and dates stay as they are.</summary>
    public Refusal? GiveWayTo(Decision newer)
    {
        if (newer.MayReplace(this) is { } refusal)
        {
            return refusal;
        }

        (State, SupersededBy, newer.Supersedes) = (DecisionState.Superseded, newer.Id, Id);
        Revision++;
        return null;
    }

    /// <param name="on">When to look at it again; null for never.</param>
    /// <param name="today">The present day in the partnership's zone.</param>
    public Refusal? PlanReview(LocalDate? on, LocalDate today)
    {
        var refusal = State == DecisionState.Superseded ? AlreadySuperseded
            : !Stands ? NotMade
            : on <= today ? ReviewInThePast
            : on > today.PlusYears(YearsToReview) ? ReviewTooFar
            : null;
        if (refusal is null && on != ReviewOn)
        {
            ReviewOn = on;
            Revision++;
        }

        return refusal;
    }

    /// <summary>A board spoke, or is no longer asked: cards that show it are out of date.</summary>
    public void BoardMoved() => Revision++;
}
