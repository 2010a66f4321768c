using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerBot.Domain.Decisions;

/// <summary>What people call a decision by: "D-2026-014", "2026-14", "14", "#14".</summary>
/// <param name="Year">Null where only the number was given.</param>
/// <param name="Number">Its number in the partnership.</param>
public readonly partial record struct DecisionLabel(int? Year, int Number)
{
    /// <summary>Null when it names no decision.</summary>
    public static DecisionLabel? Read(string said)
    {
        var match = Label().Match(said);
        if (!match.Success || !int.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return match.Groups["year"] is { Success: true } year
            ? new DecisionLabel(int.Parse(year.Value, CultureInfo.InvariantCulture), number)
            : new DecisionLabel(null, number);
    }

    /// <summary>Whether this decision is the one that was meant.</summary>
    public bool Names(Decision decision) => Number == decision.Number && (Year ?? decision.Year) == decision.Year;

    // Hyphens may come as the dashes that telephones make of them.
    [GeneratedRegex(
        @"^\s*(?:d\s*[-–— ]?\s*)?(?:(?<year>2\d{3})\s*[-–—/ ]\s*)?#?(?<number>[0-9]{1,9})\s*[.,:;)]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
