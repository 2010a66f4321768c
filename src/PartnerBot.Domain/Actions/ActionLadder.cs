using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Actions;

/// <summary>What an action owes: to its owner some days before and on the day, and in private, twice at most, when the
/// day has passed; to the leads only when both went unanswered, or when the owner asks for them. Never to a shared
/// room.</summary>
public static class ActionLadder
{
    /// <summary>Working days between the first reminder and the day.</summary>
    public const int DaysBefore = 3;

    /// <summary>Working days that an answer is waited for.</summary>
    public const int DaysBetween = 3;

    // Whoever has just been given something need not be reminded of it.
    private static readonly Duration Breather = Duration.FromHours(12);

    private static readonly Duration Remembered = Duration.FromDays(60);

    public static IEnumerable<Owed> Owes(ActionItem action, Partnership partnership)
    {
        if (!action.IsOpen || action.NeedsOwner)
        {
            return [];
        }

        return action.Help switch
        {
            HelpWanted.MoreTime => [],
            HelpWanted.Swap => [Lead(action, Rungs.ActionSwap, MorningAfter(action.AnsweredAt!.Value, partnership))],
            HelpWanted.Talk => [Lead(action, Rungs.ActionTalk, action.AnsweredAt!.Value)],
            _ => Climb(action, partnership),
        };
    }

    /// <summary>When the owner is first asked what would help: the morning of the first working day on which it is
    /// late.</summary>
    public static Instant FirstAsksAt(LocalDate dueOn, Partnership partnership) =>
        new Ladder(partnership).MorningOnOrAfter(dueOn.PlusDays(1));

    /// <summary>When the next word may follow one that was said at this instant.</summary>
    public static Instant AsksAfter(Instant said, Partnership partnership)
    {
        var ladder = new Ladder(partnership);
        var day = ladder.DateOf(said);
        return ladder.MorningOnOrAfter(partnership.Calendar.DaysAfter(day, DaysBetween) ?? day.PlusDays(DaysBetween));
    }

    private static IEnumerable<Owed> Climb(ActionItem action, Partnership partnership)
    {
        var owner = Recipient.Member(action.OwnerId);
        if (action.GivenAt is { } givenAt)
        {
            yield return Owe(action, Rungs.ActionGiven, owner, givenAt, givenAt + Remembered) with
            {
                // Told once, also when the day is moved later.
                Occurrence = $"given {givenAt.ToUnixTimeSeconds()}",
            };
        }

        foreach (var (rung, dueAt, expiresAt) in UpToTheDay(action, partnership))
        {
            yield return Owe(action, rung, owner, dueAt, expiresAt);
        }

        if (action is { Chase: not Chase.None, ChasedAt: { } at })
        {
            yield return action.Chase == Chase.Offered
                ? Lead(action, Rungs.ActionOffer, at)
                : Owe(action, RungOf(action.Chase), owner, at, at + Remembered);
        }
    }

    private static string RungOf(Chase chase) => chase == Chase.Asked ? Rungs.ActionAsk : Rungs.ActionAskAgain;

    private static IEnumerable<(string Rung, Instant DueAt, Instant ExpiresAt)> UpToTheDay(
        ActionItem action, Partnership partnership)
    {
        var ladder = new Ladder(partnership);
        var onTheDay = ladder.MorningOnOrBefore(action.DueOn);
        var day = ladder.DateOf(onTheDay);
        var before = ladder.MorningOnOrBefore(
            partnership.Calendar.DaysBefore(day, DaysBefore) ?? day.PlusDays(-DaysBefore));
        if (before >= action.StampedAt + Breather)
        {
            yield return (Rungs.ActionBefore, before, onTheDay);
        }

        if (onTheDay >= action.StampedAt + Breather)
        {
            yield return (Rungs.ActionDay, onTheDay, ladder.EndOf(action.DueOn));
        }
    }

    private static Instant MorningAfter(Instant at, Partnership partnership)
    {
        var ladder = new Ladder(partnership);
        return ladder.MorningOnOrAfter(ladder.DateOf(at).PlusDays(1));
    }

    private static Owed Lead(ActionItem action, string rung, Instant dueAt) =>
        Owe(action, rung, Recipient.Leads, dueAt, dueAt + Remembered);

    // An action that is moved or handed over is reminded anew; what would help can be said anew as well.
    private static Owed Owe(ActionItem action, string rung, Recipient to, Instant dueAt, Instant expiresAt) =>
        new($"{action.Sequence} {action.DueOn:uuuu-MM-dd}", rung, to, dueAt, expiresAt);
}
