using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Register;

/// <summary>How a decision stands, in words.</summary>
public static class StatusWords
{
    /// <summary>"agreed on Monday 1 June 2026", "agreed subject to KDYT's board, earliest Thursday 18 June
    /// 2026".</summary>
    public static string Of(RegisterView view)
    {
        var decision = view.Decision;
        return decision.State switch
        {
            DecisionState.Proposed => $"organisations can stand{Until(view)}",
            DecisionState.Open => $"open for votes{Until(view)}",
            DecisionState.Agreed => Agreed(view),
            DecisionState.Rejected => $"not agreed{On(view)}",
            DecisionState.Lapsed => $"came to nothing{On(view)}",
            DecisionState.Withdrawn => $"withdrawn{On(view)}",
            _ => view.Newer is { } newer ? $"superseded by {newer.Label}" : "superseded",
        };
    }

    /// <summary>"KDYT's board ratified it on Thursday 18 June 2026".</summary>
    public static string Of(BoardWait wait, Roster roster, LocalDate today)
    {
        var calendar = roster.Partnership.Calendar;
        return wait.Answer switch
        {
            BoardAnswer.Ratified => $"ratified on {Day(wait.SettledAt!.Value, roster)}{Behalf(wait)}",
            BoardAnswer.Refused => $"refused on {Day(wait.SettledAt!.Value, roster)}{Behalf(wait)}: "
                + Say.Plain(wait.Reason),
            BoardAnswer.NotNeeded => "no longer asked",
            _ when wait.Next(calendar, today) is { } next => $"awaited, earliest {Say.Date(next.On)}",
            _ => "awaited; no board date on record",
        };
    }

    /// <summary>A day in the partnership's zone, with its weekday.</summary>
    public static string Day(Instant at, Roster roster) => Say.Date(roster.Partnership.Today(at));

    private static string Agreed(RegisterView view) =>
        GateWords.InWords(view.Gate, view.Roster, view.Today) is { Length: > 0 } words ? words : $"agreed{On(view)}";

    private static string Behalf(BoardWait wait) =>
        wait.Spoken == Spoken.OnItsBehalf ? ", as a coordinator wrote down for it" : "";

    private static string On(RegisterView view) =>
        view.Decision.DecidedAt is { } at ? $" on {Day(at, view.Roster)}" : "";

    private static string Until(RegisterView view)
    {
        var zone = view.Roster.Partnership.Zone;
        return view.Decision.ClosesAt is { } at
            ? $" until {Say.DateAndTime(at.InZone(zone).LocalDateTime, zone)}"
            : "";
    }
}
