using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>A rule as somebody wrote it.</summary>
/// <param name="Rule">Null when a part was not understood.</param>
/// <param name="Unclear">The part that was not understood; empty when all was.</param>
public sealed record RuleReading(WinningRule? Rule, string Unclear);

/// <summary>Rules on the winning slot as people and files write them.</summary>
public static partial class RuleWords
{
    /// <summary>What <see cref="Read"/> takes, for a sentence that asks for one.</summary>
    public const string Expected =
        "'any', 'at least 3', 'all core' or 'essential' and partners, or several of these with commas between";

    private static readonly string[] Separators = [", ", "; ", " and ", " & "];

    /// <summary>Reads "any", "at least 3", "all core", "essential KDYT and Our Way", and several of these in one.
    /// </summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="find">The organisation of a name; null when it means none, or several.</param>
    public static RuleReading Read(string text, Func<string, Id<Organisation>?> find)
    {
        var rule = WinningRule.Any;
        foreach (var part in Parts(text.Trim()))
        {
            if (ReadOne(rule, part, find) is not { } next)
            {
                return new RuleReading(null, part);
            }

            rule = next;
        }

        return new RuleReading(rule, "");
    }

    /// <summary>"any", "all core, at least 3, essential KDYT and Our Way"; <see cref="Read"/> reads it back.</summary>
    public static string InWords(this WinningRule rule, Func<Id<Organisation>, string> nameOf)
    {
        var parts = new List<string>();
        if (rule.Attendance == CoreAttendance.Required)
        {
            parts.Add("all core");
        }

        if (rule.AtLeast > 1)
        {
            parts.Add($"at least {rule.AtLeast}");
        }

        if (!rule.Essential.IsEmpty)
        {
            parts.Add($"essential {string.Join(" and ", rule.Essential.Select(nameOf))}");
        }

        return parts.Count == 0 ? "any" : string.Join(", ", parts);
    }

    // Each kind of rule begins with words of its own, so a name with "and" or a comma in it stays whole.
    private static IEnumerable<string> Parts(string text) =>
        Beginning().Split(text)
            .Select(part => part.Trim(' ', ',', ';'))
            .Where(part => part.Length > 0)
            .DefaultIfEmpty("");

    private static WinningRule? ReadOne(WinningRule rule, string part, Func<string, Id<Organisation>?> find)
    {
        if (Any().IsMatch(part))
        {
            return rule;
        }

        if (AllCore().IsMatch(part))
        {
            return rule with { Attendance = CoreAttendance.Required };
        }

        if (AtLeast().Match(part) is { Success: true } number)
        {
            var least = int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture);
            return least > 0 ? rule with { AtLeast = least } : null;
        }

        return Essential().Match(part) is { Success: true } names
            && Names(names.Groups["names"].Value, find) is { } essential
            ? rule with { Essential = [.. rule.Essential.Union(essential)] }
            : null;
    }

    /// <summary>Each time the longest run of words that is a name, so that "A and B" may be one or two.</summary>
    private static ImmutableArray<Id<Organisation>>? Names(string text, Func<string, Id<Organisation>?> find)
    {
        var found = ImmutableArray.CreateBuilder<Id<Organisation>>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var ends = Separators.SelectMany(separator => EndsBefore(rest, separator)).Append(rest.Length);
            var end = ends.OrderDescending().FirstOrDefault(at => find(rest[..at].Trim()) is not null);
            if (end == 0)
            {
                return null;
            }

            found.Add(find(rest[..end].Trim())!.Value);
            rest = Leading().Replace(rest[end..], "").Trim();
        }

        return found.Count == 0 ? null : found.ToImmutable();
    }

    private static IEnumerable<int> EndsBefore(string text, string separator)
    {
        for (var at = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            at > 0;
            at = text.IndexOf(separator, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            yield return at;
        }
    }

    [GeneratedRegex(
        @"[,;]?\s*(?:\b(?:and|with)\s+)?(?=\b(?:any(?:body|one)?\b|all core\b|at least \d|essential\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex("^any(body|one)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Any();

    [GeneratedRegex("^all core( partners| organisations)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllCore();

    [GeneratedRegex(
        @"^at least (?<number>\d{1,3})( partners| organisations)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AtLeast();

    [GeneratedRegex(
        @"^essential:?\s+(?<names>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Essential();

    [GeneratedRegex(@"^\s*(,|;|&)?\s*(and\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
