using System.Text.RegularExpressions;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Decisions;

/// <summary>What somebody wrote, without the words at its end that say who may see it: "…, core only",
/// "… hidden from Nightstop".</summary>
/// <remarks>What was meant to be kept from somebody is not shown to them for want of a hyphen.</remarks>
/// <param name="Text">What is left.</param>
/// <param name="Audience">Core only where that was said.</param>
/// <param name="HiddenFrom">The partners as they were named, with commas between; empty for none.</param>
public sealed partial record Discretion(string Text, Audience Audience, string HiddenFrom)
{
    public static Discretion Read(string text, Roster roster)
    {
        var read = new Discretion(text, Audience.Everyone, "");
        while (read.Shorter(roster) is { } shorter)
        {
            read = shorter;
        }

        return read;
    }

    /// <summary>" Only the lead and core organisations see it. It is kept from Nightstop."; empty where everybody
    /// sees it.</summary>
    public static string WordsOf(Decision decision, Roster roster)
    {
        var core = decision.Audience == Audience.CoreOnly ? " Only the lead and core organisations see it." : "";
        return decision.HiddenFrom.IsEmpty
            ? core
            : $"{core} It is kept from {Say.List(decision.HiddenFrom.Select(id => Say.Plain(roster.Find(id).Name)))}.";
    }

    private Discretion? Shorter(Roster roster)
    {
        if (CoreAtEnd().Match(Text) is { Success: true } core)
        {
            return this with { Text = Text[..core.Index], Audience = Audience.CoreOnly };
        }

        return HiddenAtEnd().Match(Text) is { Success: true } hidden && hidden.Groups["who"].Value is var who
            && NamesSomebody(who, roster)
            ? this with { Text = Text[..hidden.Index], HiddenFrom = string.Join(", ", Named(who)) }
            : null;
    }

    private IEnumerable<string> Named(string who) => HiddenFrom.Length > 0 ? [HiddenFrom, who] : [who];

    // "hidden from view" keeps nothing from anybody; "hidden from Nightstop until May" is asked about.
    private static bool NamesSomebody(string who, Roster roster) =>
        PartnerChoices.Several(roster, who) is not null || roster.Active.Any(
            one => who.Contains(one.Name, StringComparison.OrdinalIgnoreCase)
                || who.Contains(one.Key, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"[\s,;(]+((for|seen by)\s+)?(the\s+)?core[\s-]only[).\s]*$|[\s,;(]+seen by\s+(the\s+)?core[).\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CoreAtEnd();

    [GeneratedRegex(
        @"[\s,;(]+hidden\s+from\s+(?<who>((?!\shidden\s+from\s).)+?)[).\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
            | RegexOptions.Singleline)]
    private static partial Regex HiddenAtEnd();
}
