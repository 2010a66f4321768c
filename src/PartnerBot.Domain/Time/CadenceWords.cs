using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Domain.Time;

/// <summary>A cadence as people and files write it.</summary>
internal static partial class CadenceWords
{
    // What is said of meetings: "four to six weeks", "fortnightly", "once a quarter".
    private static readonly Dictionary<string, string> Digits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["weekly"] = "1 week",
        ["fortnight"] = "2 weeks",
        ["fortnightly"] = "2 weeks",
        ["monthly"] = "1 month",
        ["quarter"] = "3 months",
        ["quarterly"] = "3 months",
        ["yearly"] = "1 year",
        ["annually"] = "1 year",
    };

    /// <summary>"every 3 months"; "every month" for a single one.</summary>
    public static string Every(Period period) =>
        Parts(period) is [(1, var unit)] ? $"every {unit}" : $"every {Length(period)}";

    /// <summary>"every 4 to 6 weeks", or "every 4 weeks to 2 months" where the units differ.</summary>
    public static string Every(Period earliest, Period latest) =>
        (Parts(earliest), Parts(latest)) is ([(var from, var unit)], [(_, var other)]) && unit == other
            ? $"every {from} to {Length(latest)}"
            : $"every {Length(earliest)} to {Length(latest)}";

    /// <summary>The bounds that were written, unchecked; null when the text is in no form known here.</summary>
    public static (Period Earliest, Period Latest)? Read(string text)
    {
        if (Spoken().Match(InDigits(text)) is { Success: true } match)
        {
            return ReadSpoken(match);
        }

        var bounds = text.Split(['/', '–']);
        if (bounds.Length > 2 || ReadPeriod(bounds[^1]) is not { } latest)
        {
            return null;
        }

        return bounds.Length == 1
            ? (CadenceRules.Eased(latest), latest)
            : ReadPeriod(bounds[0]) is { } earliest ? (earliest, latest) : null;
    }

    private static string InDigits(string text) =>
        string.Join(' ', text.Split(' ').Select(word => Digits.GetValueOrDefault(word, word)));

    private static (Period Earliest, Period Latest)? ReadSpoken(Match match)
    {
        var unit = match.Groups["unit"].Value;
        if (match.Groups["latest"] is { Success: false })
        {
            return match.Groups["earliest"].Success ? null : Alone(Of("1", unit));
        }

        var latest = Of(match.Groups["latest"].Value, unit);
        return match.Groups["earliest"] is { Success: true, Value: var earliest }
            ? (Of(earliest, unit), latest)
            : Alone(latest);
    }

    private static (Period Earliest, Period Latest) Alone(Period latest) => (CadenceRules.Eased(latest), latest);

    // At most four digits get here.
    private static Period Of(string count, string unit) =>
        (int.Parse(count, CultureInfo.InvariantCulture), char.ToUpperInvariant(unit[0])) switch
        {
            (var n, 'D') => Period.FromDays(n),
            (var n, 'W') => Period.FromWeeks(n),
            (var n, 'M') => Period.FromMonths(n),
            (var n, _) => Period.FromYears(n),
        };

    private static Period? ReadPeriod(string text) =>
        PeriodPattern.Roundtrip.Parse(text.Trim().ToUpperInvariant()) is { Success: true, Value: var period }
            ? period
            : null;

    private static string Length(Period period) =>
        string.Join(" and ", Parts(period).Select(part => $"{part.Count} {part.Unit}{(part.Count == 1 ? "" : "s")}"));

    private static (int Count, string Unit)[] Parts(Period period) =>
        [.. new[] { (period.Years, "year"), (period.Months, "month"), (period.Weeks, "week"), (period.Days, "day") }
            .Where(part => part.Item1 != 0)];

    [GeneratedRegex(
        @"^(every\s+)?((?<earliest>\d{1,4})\s*(-|–|to)\s*)?((?<latest>\d{1,4})\s*)?(?<unit>day|week|month|year)s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();
}
