using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>Whose meeting it is, and whether enough of them are there for it to decide.</summary>
public static class QuorumCount
{
    /// <summary>True for those whose meeting it is: the invited, and whoever else was noted as being there.</summary>
    public static bool Involves(this Minutes minutes, Id<Organisation> organisation) =>
        minutes.Invited.Contains(organisation) || minutes.Here.Contains(organisation);

    /// <summary>The organisations that must still come; empty when no named one is missing.</summary>
    public static IReadOnlyList<Id<Organisation>> Missing(
        this WinningRule rule, IEnumerable<Id<Organisation>> here, IEnumerable<Id<Organisation>> core)
    {
        var needed = rule.Attendance == CoreAttendance.Required ? core.Union(rule.Essential) : rule.Essential;
        return [.. needed.Except(here)];
    }

    /// <summary>How many more must come, whoever they are; none when there are enough.</summary>
    public static int Short(this WinningRule rule, IEnumerable<Id<Organisation>> here) =>
        Math.Max(0, rule.AtLeast - here.Distinct().Count());

    public static bool IsMet(
        this WinningRule rule, IReadOnlyCollection<Id<Organisation>> here, IEnumerable<Id<Organisation>> core) =>
        rule.Short(here) == 0 && rule.Missing(here, core).Count == 0;
}
